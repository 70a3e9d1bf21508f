"""A process that prepares a survey or accepts one, to be killed on the way: what, working copy, folder."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402


def main(what: str, working_copy: Path, folder: Path) -> None:
    from smart_territory.tests.survey.survey_scene import CATALOG
    from smart_territory.workspace.geopackage import GeoPackageStore
    from smart_territory.workspace.survey import accept as acceptance
    from smart_territory.workspace.survey.accept import accept
    from smart_territory.workspace.survey.prepare import prepare
    from smart_territory.workspace.survey.request import SurveyRequest
    from smart_territory.workspace.survey.returned import read_survey

    acceptance.BATCH = 20
    with GeoPackageStore.open_existing(working_copy, CATALOG) as store:
        print("ready", flush=True)
        if what == "prepare":
            prepare(store, SurveyRequest(folder.name, ("street_light",)), folder.parent)
        else:
            with read_survey(folder, store, private=folder.parent) as back:
                accept(store, back)
    print("done", flush=True)


if __name__ == "__main__":
    register()
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
