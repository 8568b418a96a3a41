"""Take every condition of every check away in turn: see ``mutate_checks/command.py``.

python scripts/mutate_checks.py [RULE ...] [--category NAME ...] [--survivors] [--json FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from mutate_checks.command import main

if __name__ == "__main__":
    sys.exit(main())
