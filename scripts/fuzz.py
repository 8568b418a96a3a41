"""Throw damaged inputs at parts of the review; `--help` and fuzz/command.py say how."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from fuzz.command import main  # noqa: E402

if __name__ == "__main__":
    raise SystemExit(main())
