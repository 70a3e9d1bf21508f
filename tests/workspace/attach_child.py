"""A process that attaches photos and sends them, to be killed: working copy, folder of photos, address of the store."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402

if __name__ == "__main__":
    register()
    from smart_territory.providers.requests_transport import RequestsTransport
    from smart_territory.providers.webdav import FilePlace, FileStore
    from smart_territory.tests.workspace.push_scene import CATALOG, TERRITORY, urn
    from smart_territory.workspace.attachments import attach
    from smart_territory.workspace.geopackage import GeoPackageStore
    from smart_territory.workspace.uploads import send_photos

    working_copy, folder, url = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    files = FileStore(FilePlace("platform", f"{url}/photos/"), RequestsTransport())
    print("ready", flush=True)
    with GeoPackageStore.open_existing(working_copy, CATALOG) as store:
        for number in range(10):
            attach(store, urn(number), folder / f"{number}.jpg")
        send_photos(store, TERRITORY, {"platform": files})
