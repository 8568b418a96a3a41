"""What one visitor has before them, and what becomes of it: plain values, no Gradio."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from gradio_patterns.ui import uploads, work
from gradio_patterns.ui.limits import TooMuchError

PASTED = "app.py"


@dataclass(frozen=True)
class Visit:
    """The files of one visitor, the one that is shown, and the last review of them."""

    files: dict[str, str] = field(default_factory=dict)
    shown: str = PASTED
    answer: dict[str, Any] | None = None
    diff: str = ""
    before: dict[str, str] | None = None
    """The files as they were before the last fixes."""
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.files.get(self.shown, "")

    @property
    def fixable(self) -> tuple[int, int]:
        """How many findings have a safe fix, and how many a fix that can be applied at all."""
        found = self.answer["report"]["findings"] if self.answer else []
        kinds = [one["fix"]["applicability"] for one in found if one["fix"]]
        return kinds.count("safe"), kinds.count("safe") + kinds.count("unsafe")


def took(paths: Iterable[str]) -> Visit:
    """A new visit with uploaded files; the one that looks most like the app is shown."""
    files, notes = uploads.uploaded(paths)
    names = sorted(files, key=lambda name: (name.count("/"), name))
    code = [name for name in names if name.endswith(uploads.CODE)]
    likely = [name for name in code if "gradio" in files[name]]
    named = [name for name in likely if name.rsplit("/", 1)[-1] == PASTED]
    return Visit({name: files[name] for name in names}, (named or likely or code)[0], notes=notes)


def typed(visit: Visit, code: str | None) -> Visit:
    """With what stands in the editor; a file that differs in its line ends only stays as it is."""
    code = code or ""
    if _lines(code) == _lines(visit.text):
        return visit
    if not code.strip() and not visit.files:
        return visit
    text = code if code.endswith("\n") else f"{code}\n"
    return replace(visit, files={**visit.files, visit.shown: text}, before=None)


def _lines(text: str) -> list[str]:
    """The lines of a text whatever ends them, the last one or not."""
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def chosen(visit: Visit, code: str | None, name: str) -> Visit:
    """With another file shown; what was typed into the one before is kept.

    A Dropdown tells of one choice twice, the second time with a text that is the file's before.
    """
    if name == visit.shown:
        return visit
    now = typed(visit, code)
    return replace(now, shown=name) if name in now.files else now


def reviewed(visit: Visit, gradio: str, advice: bool) -> Visit:
    """With a review of all files."""
    _refuse_empty(visit)
    return replace(visit, answer=work.reviewed(visit.files, gradio, advice=advice))


def fixed(visit: Visit, gradio: str, advice: bool, which: str) -> Visit:
    """With the fixes applied, ``safe`` or ``all``, and a review of what is left."""
    _refuse_empty(visit)
    made = work.reviewed(visit.files, gradio, advice=advice, fix=which)
    files = {**visit.files, **made["changed"]}
    if not made["applied"]:
        notes = ["There is nothing that such a fix could change."]
        return replace(visit, answer=made, notes=notes)
    notes = [f"{made['applied']} {'fix' if made['applied'] == 1 else 'fixes'} applied."]
    return replace(
        visit, files=files, answer=made, diff=made["diff"], before=visit.files, notes=notes
    )


def _refuse_empty(visit: Visit) -> None:
    if not any(text.strip() for text in visit.files.values()):
        raise TooMuchError("Paste an app or upload files first.")


def undone(visit: Visit, gradio: str, advice: bool) -> Visit:
    """As before the last fixes."""
    if visit.before is None:
        raise TooMuchError("There are no fixes to take back.")
    back = replace(visit, files=visit.before, before=None, diff="", notes=[])
    return reviewed(back, gradio, advice)
