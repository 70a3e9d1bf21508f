"""A process that pushes, to be killed on the way: path of the working copy, address and tenant of the platform."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402

if __name__ == "__main__":
    register()
    from smart_territory.tests.workspace.sandbox_scene import RealDesk

    desk = RealDesk(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
    print("ready", flush=True)
    result = desk.push()
    print("done", result.pushed, result.failed, flush=True)
