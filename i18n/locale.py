"""Which of our four languages QGIS speaks, and the translator that goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es", "pt", "ca")
# Languages of the peninsula that we do not speak, by the one of ours that their speakers read.
NEIGHBOURS = {"gl": "es", "eu": "es", "ast": "es", "an": "es", "oc": "ca", "mwl": "pt"}


def language_of(locale: str) -> str:
    """Of a locale's name, such as es_ES, ca_ES@valencia, pt-BR or C.UTF-8; English for what we do not speak."""
    first = locale.replace("-", "_").split("@")[0].split(".")[0].split("_")[0].strip().lower()
    first = NEIGHBOURS.get(first, first)
    return first if first in LANGUAGES else "en"


def language() -> str:
    """The language of this QGIS: en, es, pt or ca."""
    from qgis.PyQt.QtCore import QLocale, QSettings

    # QGIS writes the locale that it starts with here, also when it follows the system's.
    chosen = QSettings().value("locale/userLocale", "", type=str)
    return language_of(chosen or QLocale.system().name())


def install_translator() -> Any:
    """Our strings in QGIS's language from now on. Give what it returns to `remove_translator`; None for English."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    file = Path(__file__).with_name(f"smart_territory_{language()}.qm")
    translator = QTranslator()
    if not file.exists() or not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator: Any) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    if translator is not None:
        QCoreApplication.removeTranslator(translator)
