"""Path patterns of the configuration (``exclude``, ``per-file-ignores``).

Without a slash a pattern names a file or folder anywhere; with one it starts at the folder of the
configuration. ``*`` and ``?`` stay within one name, ``**`` spans folders. A pattern that matches a
folder matches everything in it.
"""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    text = pattern.strip().replace("\\", "/").rstrip("/")
    while text.startswith("./"):
        text = text[2:]
    anchored = "/" in text
    body = _translate(text.lstrip("/"))
    return re.compile(f"{'' if anchored else '(?:.*/)?'}{body}(?:/.*)?", re.DOTALL)


def _translate(text: str) -> str:
    out, at = "", 0
    while at < len(text):
        if text.startswith("**/", at):
            out, at = out + "(?:.*/)?", at + 3
        elif text.startswith("**", at):
            out, at = out + ".*", at + 2
        elif text[at] == "*":
            out, at = out + "[^/]*", at + 1
        elif text[at] == "?":
            out, at = out + "[^/]", at + 1
        elif text[at] == "[" and (end := text.find("]", at + 2)) > 0:
            inner = text[at + 1 : end].replace("\\", "\\\\").replace("[", "\\[")
            inner = "^" + inner[1:] if inner[0] in "!^" else inner
            out, at = f"{out}[{inner}]", end + 1
        else:
            out, at = out + re.escape(text[at]), at + 1
    return out


def matches(pattern: str, path: str) -> bool:
    """Whether the pattern names the path, given with slashes from the configuration's folder."""
    try:
        return _compiled(pattern).fullmatch(path) is not None
    except re.error:
        return False
