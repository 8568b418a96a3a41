"""Build the table of what components hand over and take back: see ``payloads/__init__.py``.

python scripts/payload_table.py build | check VERSION
"""

from __future__ import annotations

import sys

from payloads.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
