"""What is secret about signing in; it lives in QGIS's authentication database or in the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, repr=False)
class Credentials:
    """Never shown: it has no repr of its own, and nothing logs its fields."""

    user: str = ""
    password: str = ""
    token: str = ""
    client_id: str = ""
    client_secret: str = ""
