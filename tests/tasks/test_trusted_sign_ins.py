"""A stored sign-in that only a territory's file names is shown to nobody before the user has said so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsSettings,
)
from smart_territory.errors import RedirectRefusedError, SignInNotAllowedError
from smart_territory.providers.connection import Auth, Connection
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.transport import Request
from smart_territory.tasks.connection_check import ConnectionCheck
from smart_territory.tasks.credentials import (
    authcfg_of,
    credentials_of,
    keep_authcfg,
    keep_credentials,
    not_allowed,
)
from smart_territory.tasks.qgis_transport import QgisTransport
from smart_territory.tasks.territory_job import TerritoryJob
from smart_territory.tasks.trusted_sign_ins import SignIn, is_trusted, origin_of, origins_of, trust
from smart_territory.tests.tasks.foreign_file import (
    PASSWORD,
    connection,
    photos_at,
    signed,
    stored_sign_in,
    territory,
)
from smart_territory.tests.tasks.loopback import Loopback, answering, reply
from smart_territory.workspace.pull import PullOptions


def answer(handler: Any) -> None:
    reply(handler, b"[]", Fiware_Total_Count="0")


@pytest.fixture
def server() -> Iterator[Loopback]:
    with answering(answer) as told:
        yield told


@pytest.fixture
def authcfg() -> str:
    return stored_sign_in()


def job_of(file: Path) -> TerritoryJob:
    return TerritoryJob.from_file(file, file.with_suffix(".gpkg")).with_secrets()


def pulled(file: Path) -> Any:
    return job_of(file).pull(PullOptions())


def shown_to(server: Loopback) -> set[str]:
    return {asked.headers.get("Authorization", "") for asked in server.asked}


@pytest.mark.parametrize(("url", "origin"), [
    ("https://platform.example.org", "https://platform.example.org"),
    ("https://platform.example.org:443/v2?x=1", "https://platform.example.org"),
    ("HTTPS://Platform.Example.ORG/v2", "https://platform.example.org"),
    ("http://platform.example.org", "http://platform.example.org"),
    ("http://platform.example.org:1026", "http://platform.example.org:1026"),
    ("http://[::1]:1026/v2", "http://[::1]:1026"),
    ("https://ana@platform.example.org/", "https://platform.example.org"),
    ("https://plаtform.example.org", "https://xn--pltform-3fg.example.org"),
    ("ftp://platform.example.org", ""),
    ("https://", ""),
    ("http://[::1", ""),
    ("", ""),
])  # fmt: skip
def test_an_origin_is_scheme_host_and_port(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_who_gets_a_token_or_a_password_is_named() -> None:
    keystone = Auth("keystone", {"url": "https://id.example.org:5000/v3"})
    assert origins_of(Connection("k", "ngsi-v2", "https://p.example.org", auth=keystone)) == (
        "https://p.example.org",
        "https://id.example.org:5000",
    )


def test_trust_is_of_one_sign_in_at_one_origin_and_stays_in_the_profile(authcfg: str) -> None:
    assert not is_trusted(authcfg, ["https://a.example.org"])
    trust(authcfg, ["https://a.example.org"])
    trust(authcfg, ["https://b.example.org"])
    assert is_trusted(authcfg, ["https://a.example.org", "https://b.example.org"])
    for other in ("http://a.example.org", "https://a.example.org:8443", "https://c.example.org"):
        assert not is_trusted(authcfg, ["https://a.example.org", other])
    assert not is_trusted("zzzzzzz", ["https://a.example.org"])
    assert not is_trusted(authcfg, [])
    QgsSettings().sync()
    assert authcfg in Path(QgsSettings().fileName()).read_text()


@pytest.mark.parametrize("odd", ["", "a/b", "../../x", "abcdefgh", "abc 123"])
def test_what_is_no_id_of_a_sign_in_is_never_trusted(odd: str) -> None:
    trust(odd, ["https://a.example.org"])
    assert not is_trusted(odd, ["https://a.example.org"])


def test_a_foreign_file_gets_nothing_signed_and_nothing_unsigned(
    tmp_path: Path, server: Loopback, authcfg: str
) -> None:
    with pytest.raises(SignInNotAllowedError) as caught:
        pulled(territory(tmp_path, connection("town", server.url, signed(authcfg))))
    assert server.asked == []
    assert caught.value.details["origins"] == (server.url,)
    assert caught.value.details["problem"] == "not_allowed"
    assert PASSWORD not in repr(caught.value.details)


@pytest.mark.parametrize("auth", [
    "{{method: token_header, authcfg: '{id}'}}",
    "{{method: keystone, url: '{url}', domain: d, authcfg: '{id}'}}",
    "{{method: keyrock, url: '{url}', authcfg: '{id}'}}",
])  # fmt: skip
def test_nor_does_it_read_user_and_password_out_of_one(
    tmp_path: Path, server: Loopback, authcfg: str, auth: str
) -> None:
    file = territory(tmp_path, connection("town", server.url, auth.format(id=authcfg, url=server.url)))
    job = job_of(file)
    assert job.credentials["town"] == Credentials()
    with pytest.raises(SignInNotAllowedError):
        job.pull(PullOptions())
    assert server.asked == []


def test_an_identity_service_needs_the_users_word_as_well(authcfg: str) -> None:
    auth = Auth("keystone", {"url": "https://thief.example.org", "domain": "d", "authcfg": authcfg})
    foreign = Connection("k", "ngsi-v2", "https://ours.example.org", auth=auth)
    trust(authcfg, ["https://ours.example.org"])
    assert credentials_of(foreign) == Credentials()
    trust(authcfg, ["https://thief.example.org"])
    assert credentials_of(foreign).password == PASSWORD


def test_once_allowed_it_signs(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    file = territory(tmp_path, connection("town", server.url, signed(authcfg)))
    trust(authcfg, [server.url])
    pulled(file)
    assert server.asked
    assert all(said.startswith("Basic ") for said in shown_to(server))


def test_an_address_that_is_changed_later_asks_again(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    file = territory(tmp_path, connection("town", server.url, signed(authcfg)))
    trust(authcfg, [server.url])
    pulled(file)
    with answering(answer) as other:
        file.write_text(file.read_text().replace(server.url, other.url))
        with pytest.raises(SignInNotAllowedError):
            pulled(file)
        assert other.asked == []


@pytest.mark.parametrize("action", ["push", "dry_run", "pull_apart", "push_apart", "dry_run_apart"])
def test_no_action_reaches_the_server(tmp_path: Path, server: Loopback, authcfg: str, action: str) -> None:
    job = job_of(territory(tmp_path, connection("town", server.url, signed(authcfg))))
    job.prepare()
    more = {"pull_apart": [PullOptions()], "push": [], "dry_run": []}.get(action, [None])
    watched = [] if action in ("push", "dry_run") else [lambda _step: None, lambda: False]
    with pytest.raises(SignInNotAllowedError):
        getattr(job, action)(*more, *watched)
    assert server.asked == []


def test_another_platform_goes_on_while_one_waits_for_the_word(
    tmp_path: Path, server: Loopback, authcfg: str
) -> None:
    with answering(answer) as open_to_all:
        result = pulled(territory(tmp_path, connection("theirs", server.url, signed(authcfg)),
                                  connection("ours", open_to_all.url, "none")))  # fmt: skip
        assert open_to_all.asked
    assert server.asked == []
    assert [type(town.error) for town in result.towns] == [SignInNotAllowedError]


def test_one_chosen_on_this_computer_needs_no_second_word(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    """Also one that was chosen before allowing was kept: it lies under the very address it was chosen for."""
    file = territory(tmp_path, connection("town", server.url, signed(authcfg)))
    ours = TerritoryJob.from_file(file, tmp_path / "x.gpkg").territory.connections[0]
    keep_authcfg(ours, authcfg)
    QgsSettings().remove(f"smart_territory/trusted_sign_ins/{authcfg}")
    pulled(file)
    assert all(said.startswith("Basic ") for said in shown_to(server))
    with answering(answer) as other:
        file.write_text(file.read_text().replace(server.url, other.url))
        with pytest.raises(SignInNotAllowedError):
            pulled(file)


def test_what_the_user_keeps_or_chooses_here_is_allowed_at_that_origin(authcfg: str) -> None:
    ours = Connection("ours", "ngsi-v2", "https://kept.example.org:8443/x", "t", Auth("token_header"))
    keep_authcfg(ours, authcfg)
    assert is_trusted(authcfg, ["https://kept.example.org:8443"])
    other = Connection("other", "ngsi-v2", "https://stored.example.org", "t", Auth("keyrock", {"url": "http://i.org"}))
    assert keep_credentials(other, Credentials("ana", PASSWORD))
    assert is_trusted(authcfg_of(other), ["https://stored.example.org", "http://i.org"])


def test_one_that_this_computer_lacks_is_told_so(tmp_path: Path, server: Loopback) -> None:
    with pytest.raises(SignInNotAllowedError) as caught:
        pulled(territory(tmp_path, connection("town", server.url, signed("zzzzzz9"))))
    assert caught.value.details["problem"] == "missing"
    assert server.asked == []


def test_a_job_that_brings_its_credentials_needs_no_stored_one(monkeypatch: pytest.MonkeyPatch, authcfg: str) -> None:
    auth = Auth("token_header", {"authcfg": authcfg})
    foreign = Connection("enviro", "ngsi-v2", "https://e.example.org", auth=auth)
    assert not_allowed(foreign) is not None
    monkeypatch.setenv("SMART_TERRITORY_ENVIRO_TOKEN", "t")
    assert not_allowed(foreign) is None


def test_a_connection_called_like_a_photo_store_gets_nothing_of_it(
    tmp_path: Path, server: Loopback, authcfg: str
) -> None:
    trust(authcfg, ["https://files.example.org"])
    photos = photos_at("https://files.example.org", authcfg)
    pulled(territory(tmp_path, connection("town", server.url, "none", photos),
                     connection("town_files", server.url, "qgis")))  # fmt: skip
    assert server.asked
    assert shown_to(server) == {""}


def test_a_request_to_another_origin_is_never_signed(server: Loopback, authcfg: str) -> None:
    transport = QgisTransport(SignIn(authcfg, "https://ours.example.org"))
    with pytest.raises(RedirectRefusedError):
        transport.send(Request("GET", server.url))
    assert server.asked == []


def test_a_redirect_never_carries_it(tmp_path: Path, server: Loopback, authcfg: str) -> None:
    with answering(lambda h: reply(h, b"", 307, Location=f"{server.url}{h.path}")) as moved:
        trust(authcfg, [moved.url, server.url])
        pulled(territory(tmp_path, connection("town", moved.url, signed(authcfg))))
        assert moved.asked
    assert server.asked == []


def test_the_wizards_test_signs_with_what_was_just_chosen(qtbot: Any, server: Loopback, authcfg: str) -> None:
    from smart_territory.catalog.loader import load_catalog

    chosen = Connection("new", "ngsi-v2", server.url, "t", Auth("qgis"), scopes={"*": "/"})
    check = ConnectionCheck(chosen, Credentials(), authcfg, load_catalog())
    with qtbot.waitSignal(check.done, timeout=20000):
        check.start()
    assert any(said.startswith("Basic ") for said in shown_to(server))
