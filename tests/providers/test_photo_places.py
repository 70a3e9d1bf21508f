from __future__ import annotations

import pytest
from smart_territory.errors import TerritoryFileError
from smart_territory.providers.webdav import FilePlace
from smart_territory.workspace.territory_file import territory_from_text

FILE = """territory: 1
name: Town
connections:
- {{key: "{key}", kind: ngsi-v2, url: "http://localhost:1026"}}
"""


def test_no_territory_can_name_a_connection_like_a_store_for_photos() -> None:
    """Else it would be given what signs in to the store."""
    store = FilePlace("platform", "https://files.example.org/").as_connection()
    assert territory_from_text(FILE.format(key="platform_files")).connections
    with pytest.raises(TerritoryFileError) as caught:
        territory_from_text(FILE.format(key=store.key))
    assert caught.value.details["problem"] == "key"
