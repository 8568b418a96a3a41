"""Build the table of what components hand over and take back: see ``payload_table/__init__.py``.

python scripts/payload_table.py build | check VERSION | untouched VERSION
"""

from __future__ import annotations

import sys

from payload_table.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
