"""Two checks over many files; `--help` and differential/command.py say which."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from differential.command import main  # noqa: E402

if __name__ == "__main__":
    raise SystemExit(main())
