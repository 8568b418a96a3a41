"""Makes the helpers beside the tests importable, and hypothesis repeatable in CI."""

import os
import sys
from pathlib import Path

from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
HELPERS = sorted(
    {path.parent for path in (ROOT / "tests").glob("**/*.py") if "regression" not in path.parts}
)
for folder in (ROOT / "src", ROOT / "tests", ROOT / "scripts", *HELPERS):
    if str(folder) not in sys.path:
        sys.path.append(str(folder))

collect_ignore = ["regression"]  # snippets; some are named like tests

# What a test finds must not come from an earlier run, nor be kept for a person's next one.
os.environ.setdefault("GRADIO_PATTERNS_NO_CACHE", "1")

# A fault of the tool fails a test with its traceback, as it would without ``main``.
os.environ.setdefault("GRADIO_PATTERNS_TRACEBACK", "1")

# What CI says depends on the change alone; new cases are looked for by hand and by scripts/fuzz.py.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
