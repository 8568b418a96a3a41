"""Makes the helpers beside the tests importable."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELPERS = sorted({path.parent for path in (ROOT / "tests").glob("*/*.py")})
for folder in (ROOT / "src", ROOT / "tests", ROOT / "scripts", *HELPERS):
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
