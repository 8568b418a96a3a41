"""Whether the extra is there: the only place that knows what it brings."""

from __future__ import annotations

from importlib.util import find_spec

from gradio_patterns.findings.diagnostics import MISSING_EXTRA, refuse

PACKAGES = ("ray", "pyarrow")


def needed() -> None:
    """Refuse where something is missing; nothing is imported to find out."""
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        names = " and ".join(missing)
        raise refuse(MISSING_EXTRA, f"a census needs {names}: pip install 'gradio-patterns[scale]'")
