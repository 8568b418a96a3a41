"""Build and extend the table of Gradio's public API: see ``api_history/__init__.py``.

python scripts/api_history.py --help
"""

from __future__ import annotations

import sys

from api_history.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
