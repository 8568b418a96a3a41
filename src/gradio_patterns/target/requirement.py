"""One requirement of Gradio as projects write it, and what a reader of files hands on."""

from __future__ import annotations

import os
import re

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.target import specifiers

_HEAD = r"(?i)gradio\s*(?:\[[^\]]*\])?\s*"
_RANGE = r"\(?\s*(?:(?:===|==|!=|<=|>=|~=|<|>)[^()]*)?\)?"
_AFTER = r"\s*(?:[;#]|\s--?[a-zA-Z])"
"""Where a marker, a comment or an option of pip (``--hash=...``) begins."""
_ARCHIVE = r"(?i)(?:^|[/\\@\s])gradio-(\d+(?:\.\w+)+?)(?:-[\w.-]+\.(?:whl|conda)|\.tar\.(?:gz|bz2))"
_TAG = r"(?i)/gradio-app/gradio(?:\.git)?@(?:gradio@|v)(\d+(?:\.\w+)+)"
"""How Gradio's own repository names its releases."""
_CONDA = (
    r"(?i)(?:[\w.-]+::)?gradio\s*(?P<range>"
    r"=[\d.]+\*?(?==|\s|$)|\s\d[\d.]*(?:\.\*)?|(?:[=<>!~]=|[<>])[^=\s][^=]*)?(?:=\S+|\s\S+)?"
)
_LONGEST = 1000
"""Characters; what follows in a line is hashes."""


@dataclass(frozen=True)
class Found:
    """A range (or one version) of Gradio and the file and line that states it.

    A ``bound`` installs nothing (a constraint of pip or uv): it narrows what is required.
    """

    text: str
    file: str
    line: int = 0
    bound: bool = False

    @property
    def source(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def range_of(requirement: str) -> str | None:
    """The range in a requirement of Gradio: ``""`` for any; None where it is another package."""
    text = requirement.strip()[:_LONGEST]
    if "gradio-" in text.lower():
        archive = re.search(_ARCHIVE, text)
        if archive:
            return f"=={archive[1]}"
    if "git+" in text:
        tag = re.search(_TAG, text)
        if tag:
            return f"=={tag[1]}"
    head = re.match(_HEAD, text)
    if head is None:
        return None
    rest = re.split(_AFTER, text[head.end() :], maxsplit=1)[0].strip()
    if not re.fullmatch(_RANGE, rest):
        return None
    return rest.strip("()").strip()


def conda_range(item: str) -> str | None:
    """``range_of`` as Conda writes it: ``gradio=4.44``, ``gradio 4.44.1``, a build after it."""
    text = item.strip()[:_LONGEST]
    found = range_of(text)
    if found is not None and "=" not in found.lstrip("=<>!~"):
        return found
    match = re.fullmatch(_CONDA, text)
    return None if match is None else (match["range"] or "").strip()


def readable(found: str | None) -> bool:
    """Whether it says something of the version that can be understood."""
    return bool(found) and bool(specifiers.read(found or ""))


def contents(folder: str, name: str) -> bytes:
    """The bytes of a file that speaks of Gradio; none where it does not or cannot be read."""
    try:
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
    except (OSError, ValueError):
        return b""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data if wide or b"gradio" in data.lower() else b""


def as_text(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(encoding, "replace")
