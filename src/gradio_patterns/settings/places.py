"""Where on a machine something of this tool lies."""

from __future__ import annotations

import os
from collections.abc import Mapping

NO_CACHE = "GRADIO_PATTERNS_NO_CACHE"
"""The variable with which nothing is kept unless --cache says where."""


def kept_reviews(environment: Mapping[str, str], platform: str) -> str | None:
    """The folder of this user in which findings are kept; None where there is none to be had."""
    if environment.get(NO_CACHE):
        return None
    home = os.path.expanduser("~")
    if platform == "win32":
        base = environment.get("LOCALAPPDATA", "")
    elif platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = environment.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    if not os.path.isabs(base):
        return None
    return os.path.join(base, "gradio-patterns", "reviews")
