"""A process that restores the oldest backup, to be killed on the way: path of the working copy."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402

if __name__ == "__main__":
    register()
    from smart_territory.workspace.backup import backups
    from smart_territory.workspace.restoring import restore

    path = Path(sys.argv[1])
    print("ready", flush=True)
    restore(path, backups(path)[-1].file)
