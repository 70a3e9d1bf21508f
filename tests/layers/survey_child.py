"""A process that prepares a survey with its project, to be killed on the way: working copy, folder, name, basemap."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402


def main(working_copy: Path, out: Path, name: str, basemap: Path) -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from smart_territory.catalog.loader import load_catalog
    from smart_territory.tests.layers.conftest import TOWNS, Opened
    from smart_territory.tests.layers.survey_office import office_of
    from smart_territory.workspace.territory import Territory

    opened = Opened(Territory(name="town", municipalities=TOWNS), load_catalog(), working_copy)
    print("ready", flush=True)
    office_of(opened, out).prepare(name, basemap=basemap)
    print("done", flush=True)


if __name__ == "__main__":
    register()
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
