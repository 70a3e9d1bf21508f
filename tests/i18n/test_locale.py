from __future__ import annotations

import pytest
from smart_territory.i18n.locale import language_of


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "en"),
        ("en_GB", "en"),
        ("es", "es"),
        ("es_ES", "es"),
        ("es_ES.UTF-8", "es"),
        ("es-419", "es"),
        ("pt_PT", "pt"),
        ("pt_BR", "pt"),
        ("ca", "ca"),
        ("ca_ES", "ca"),
        ("ca_ES@valencia", "ca"),
        ("ca@valencia", "ca"),
        ("CA_es", "ca"),
        ("gl_ES", "es"),
        ("eu", "es"),
        ("fr_FR", "en"),
        ("C", "en"),
        ("C.UTF-8", "en"),
        ("est", "en"),
        ("", "en"),
        ("../../etc", "en"),
    ],
)
def test_each_locale_finds_one_of_our_languages(locale: str, expected: str) -> None:
    assert language_of(locale) == expected


@pytest.mark.qgis
@pytest.mark.parametrize(("chosen", "expected"), [("ca_ES@valencia", "ca"), ("pt_BR", "pt"), ("de", "en")])
def test_the_language_follows_qgis(qgis_app: object, chosen: str, expected: str) -> None:
    from qgis.PyQt.QtCore import QSettings
    from smart_territory.i18n.locale import language

    before = QSettings().value("locale/userLocale")
    QSettings().setValue("locale/userLocale", chosen)
    try:
        assert language() == expected
    finally:
        QSettings().setValue("locale/userLocale", before)


@pytest.mark.qgis
def test_a_translator_can_be_installed_and_removed_ten_times(qgis_app: object) -> None:
    from qgis.PyQt.QtCore import QCoreApplication
    from smart_territory.i18n import locale

    for _ in range(10):
        locale.remove_translator(locale.install_translator())
    assert QCoreApplication.translate("SmartTerritory", "Stopped") == "Stopped"
