from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parent))

from scripted import assets_at
from smart_territory.providers.ngsi_v2.client import NgsiAssets


@pytest.fixture
def assets(platform: Any) -> NgsiAssets:
    """The sandbox platform's assets, without authentication."""
    return assets_at(platform.url, platform.tenant)


@pytest.fixture
def open_as(platform: Any) -> Callable[..., NgsiAssets]:
    """The same with other settings of the connection."""
    return lambda **settings: assets_at(platform.url, platform.tenant, **settings)
