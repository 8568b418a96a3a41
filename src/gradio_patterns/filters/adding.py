"""Writing the comments that silence findings, for ``review --add-ignores`` and for editors.

A name goes into a comment that is there for the line already; else a comment goes behind the code,
or, where a string or a backslash leaves no room for one, above or at the end of the statement.
Whether a comment does what it should is seen by reading the text with it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from gradio_patterns.filters import comments
from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import Edit, Finding
from gradio_patterns.findings.positions import line_starts, split_lines
from gradio_patterns.fixing.fixes import Fixed, apply
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Try:
    """One place for a comment; ``below`` is how many lines it moves the code in question down."""

    edit: Edit
    below: int = 0


def silenced(text: str, findings: Iterable[Finding], reason: str = "") -> Fixed:
    """The text with a comment for every finding that one can be written for.

    Raises ValueError where the code would not be the same with them.
    """
    names: dict[int, set[str]] = {}
    count = 0
    for finding in findings:
        if finding.code != UNUSED_SUPPRESSION:
            names.setdefault(finding.start.line, set()).add(finding.rule)
            count += 1
    made, rounds = text, []
    for line in sorted(names, reverse=True):
        edit = _written(made, line, sorted(names[line]), reason)
        after = None if edit is None else apply(made, (edit,))
        if edit is not None and after is not None:
            made = after
            rounds.append((edit,))
    if ast.dump(ast.parse(made)) != ast.dump(ast.parse(text)):
        raise ValueError("the comments would change the code")
    return Fixed(made, tuple(rounds), len(rounds))


def _written(text: str, line: int, names: Sequence[str], reason: str) -> Edit | None:
    """The edit that silences the rules of these names on a line; None where nothing would."""
    comment = comment_for(names, reason)
    first, last = comments.statement(text, line)
    own = (
        behind(text, line, comment),
        above(text, line, comment),
        behind(text, last, comment),
        above(text, first, comment),
    )
    return chosen(text, line, names, (*into(text, line, names), *own))


def chosen(text: str, line: int, names: Sequence[str], tries: Iterable[Try]) -> Edit | None:
    """The first of some edits after which the rules of these names are silent on a line."""
    for one in tries:
        after = apply(text, (one.edit,))
        if after is not None and _holds(after, line + one.below, names):
            return one.edit
    return None


def _holds(text: str, line: int, names: Sequence[str]) -> bool:
    try:
        ast.parse(text)  # tokens alone do not tell that nothing may follow a backslash
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    silent = {
        name
        for comment in comments.read(text)
        if comment.first <= line <= comment.last
        for name in comment.names
    }
    return silent.issuperset(names)


def comment_for(names: Sequence[str], reason: str = "") -> str:
    """A comment that silences the rules of these names."""
    return f"# gradio-patterns: ignore[{', '.join(names)}]{' ' if reason else ''}{reason}"


def into(text: str, line: int, names: Sequence[str]) -> Iterator[Try]:
    """The names into the brackets of a comment for this line, but not for the whole file."""
    data = text.encode("utf-8", "surrogatepass")
    count = len(split_lines(text))
    for comment in comments.read(text):
        if comment.bare or comment.last > count or not comment.first <= line <= comment.last:
            continue
        at = data.index(b"]", comment.start)
        missing = [name for name in names if name not in comment.names]
        yield Try(Edit(at, at, "".join(f", {name}" for name in missing)))


def behind(text: str, number: int, comment: str) -> Try:
    """A comment after the code of a line."""
    code = split_lines(text)[number - 1].rstrip("\r\n")
    bare = code.rstrip()
    start = _start(text, number) + len(bare.encode("utf-8", "surrogatepass"))
    end = _start(text, number) + len(code.encode("utf-8", "surrogatepass"))
    return Try(Edit(start, end, f"  {comment}"))


def above(text: str, number: int, comment: str) -> Try:
    """A comment on a line of its own before a line."""
    code = split_lines(text)[number - 1]
    indent = code[: len(code) - len(code.lstrip())]
    newline = "\r\n" if "\r\n" in text else "\n"
    at = _start(text, number)
    return Try(Edit(at, at, f"{indent}{comment}{newline}"), below=1)


def _start(text: str, number: int) -> int:
    return line_starts(text.encode("utf-8", "surrogatepass"))[number - 1]
