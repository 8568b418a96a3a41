"""The comment that silences a rule: into the one there is, behind the code, above it."""

from __future__ import annotations

from gradio_patterns.filters import comments
from gradio_patterns.filters.adding import above, behind, chosen, comment_for, into
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Change:
    """Replace the code points from ``start`` to ``end``."""

    start: int
    end: int
    content: str


def change(text: str, line: int, rule: str) -> Change | None:
    """What to write so that ``rule`` is silent on a line (from 1); None where nothing would do."""
    comment = comment_for([rule])
    first, _ = comments.statement(text, line)
    own = (behind(text, line, comment), above(text, first, comment))
    edit = chosen(text, line, [rule], (*into(text, line, [rule]), *own))
    if edit is None:
        return None
    data = text.encode("utf-8", "surrogatepass")
    start, end = (len(data[:at].decode("utf-8", "surrogatepass")) for at in (edit.start, edit.end))
    return Change(start, end, edit.content)
