"""What waits for the user's word without stopping the rest, and where there is nobody to ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from smart_territory.analysis.provider import TerritoryProvider
from smart_territory.errors import SignInNotAllowedError
from smart_territory.tasks.territory_job import TerritoryJob
from smart_territory.tasks.trusted_sign_ins import trust
from smart_territory.tests.tasks.foreign_file import connection, photos_at, signed, stored_sign_in, territory
from smart_territory.tests.tasks.loopback import Loopback, answering, reply
from smart_territory.workspace.attachments import attach

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 300 + b"\xff\xd9"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with answering(lambda handler: reply(handler, b"[]", Fiware_Total_Count="0")) as told:
        yield told


@pytest.fixture
def authcfg() -> str:
    return stored_sign_in()


def with_a_photo(tmp_path: Path, *connections: str) -> TerritoryJob:
    file = territory(tmp_path, *connections)
    job = TerritoryJob.from_file(file, tmp_path / "foreign.gpkg").with_secrets()
    (tmp_path / "lamp.jpg").write_bytes(JPEG)
    with job.store() as store:
        store.database.execute("INSERT INTO street_light (uid, municipality) VALUES ('light:1', '06095')")
        attach(store, "light:1", tmp_path / "lamp.jpg")
    return job


def test_photos_wait_for_the_word_and_the_rest_is_pushed(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    with answering(lambda h: reply(h, status=404) if h.command == "GET" else reply(h, status=201)) as store:
        job = with_a_photo(tmp_path, connection("town", server.url, "none", photos_at(store.url, authcfg)))
        result = job.push()
        assert store.asked == []
        assert [type(error) for _photo, error in result.photos.failed] == [SignInNotAllowedError]
        assert server.asked
        trust(authcfg, [store.url])
        job.with_secrets().push()
        assert store.asked
        assert all(asked.headers.get("Authorization", "").startswith("Basic ") for asked in store.asked)


@pytest.mark.parametrize("name", ["pull", "push"])
def test_without_a_window_it_ends_with_words_on_what_to_do(
    tmp_path: Path, server: Loopback, authcfg: str, name: str
) -> None:
    file = territory(tmp_path, connection("town", server.url, signed(authcfg)))
    provider = TerritoryProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        given = {"TERRITORY": str(file), "WORKING_COPY": str(tmp_path / "w.gpkg")}
        with pytest.raises(QgsProcessingException, match="open the territory once in QGIS") as caught:
            provider.algorithm(name).run(
                given, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False
            )
        assert "Town's platform" in str(caught.value)
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
    assert server.asked == []


class Noted(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__()
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        self.errors.append(error)


def test_a_push_without_a_window_tells_which_photos_waited(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    with answering(reply) as store:
        job = with_a_photo(tmp_path, connection("town", server.url, "none", photos_at(store.url, authcfg)))
        provider, feedback = TerritoryProvider(), Noted()
        QgsApplication.processingRegistry().addProvider(provider)
        try:
            given = {"TERRITORY": str(job.file), "WORKING_COPY": str(job.working_copy)}
            provider.algorithm("push").run(given, QgsProcessingContext(), feedback, catchExceptions=False)
        finally:
            QgsApplication.processingRegistry().removeProvider(provider)
        assert store.asked == []
    assert any("open the territory once in QGIS" in said and ".jpg" in said for said in feedback.errors)
