"""Small source edits that checks build fixes from; all work in UTF-8 byte offsets.

A helper answers None where the change would lose a comment or cannot be made plainly; a check then
offers no fix.
"""

from __future__ import annotations

import ast
import io

from gradio_patterns.app.model import Call
from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Edit, Fix

_SPACE = b" \t\r\n\f\\"


def replace(source: Source, node: ast.AST, text: str) -> Edit:
    """Put ``text`` in the place of a node."""
    return Edit(source.start(node), source.end(node), text)


def insert_before(source: Source, node: ast.AST, text: str) -> Edit:
    start = source.start(node)
    return Edit(start, start, text)


def insert_after(source: Source, node: ast.AST, text: str) -> Edit:
    end = source.end(node)
    return Edit(end, end, text)


def wrap(source: Source, node: ast.AST, before: str, after: str) -> tuple[Edit, Edit]:
    """Put text around a node."""
    return insert_before(source, node, before), insert_after(source, node, after)


def rename_keyword(source: Source, keyword: ast.keyword, name: str) -> Edit:
    """``old=value`` to ``name=value``."""
    start = source.start(keyword)
    return Edit(start, start + len((keyword.arg or "").encode()), name)


def replace_keyword(source: Source, keyword: ast.keyword, text: str) -> Edit:
    """``old=value`` to any other text, e.g. ``new=[value]``."""
    return Edit(source.start(keyword), source.end(keyword.value), text)


def set_keyword(source: Source, call: Call, name: str, text: str) -> Edit | None:
    """Give a keyword of a call this value, whether it is there already or not."""
    keyword = call.keyword_node(name)
    if keyword is None:
        return add_keyword(source, call, f"{name}={text}")
    return replace(source, keyword.value, text)


def remove_keyword(source: Source, call: Call | ast.Call, keyword: ast.keyword) -> Edit | None:
    """Take one keyword out of a call, with its comma; a line it had alone goes as a whole."""
    node = call.node if isinstance(call, Call) else call
    return _remove_argument(source, node, source.start(keyword), source.end(keyword.value))


def remove_keywords(
    source: Source, call: Call | ast.Call, keywords: list[ast.keyword]
) -> tuple[Edit | None, ...]:
    """Take several keywords out; those that stand side by side go in one edit."""
    node = call.node if isinstance(call, Call) else call
    every = sorted([*node.args, *node.keywords], key=source.start)
    made: list[Edit | None] = []
    run: list[ast.keyword] = []
    for argument in [*every, None]:
        if isinstance(argument, ast.keyword) and argument in keywords:
            run.append(argument)
        elif run:
            start, end = source.start(run[0]), source.end(run[-1].value)
            made.append(_remove_argument(source, node, start, end))
            run = []
    return tuple(made)


def _remove_argument(source: Source, call: ast.Call, start: int, end: int) -> Edit | None:
    data = source.data
    close = source.end(call) - 1
    if _comment(data[start:end]):
        return None
    after = _skip(data, end, close)
    if after < close and data[after] == ord(","):
        stop = after + 1
        line_start = _line_start(data, start)
        rest = _skip_blank(data, stop)
        if not data[line_start:start].strip() and rest < len(data) and data[rest] in b"\r\n":
            # Alone on its line: the whole line goes, line ending included.
            return Edit(line_start, _after_newline(data, rest), "")
        if rest < len(data) and data[rest] in b"\r\n#":
            return Edit(_back_over_blank(data, start), stop, "") if data[rest] != ord("#") else None
        return Edit(start, _skip_blank(data, stop), "")
    if after != close:
        return None  # a comment, or something unforeseen
    before = start
    while before > 0 and data[before - 1] in _SPACE:
        before -= 1
    if before > 0 and data[before - 1] == ord(","):
        line = data[_line_start(data, before - 1) : before - 1]
        if b"#" in line and not _same_line(data, before, start):
            return None
        return Edit(before - 1, end, "")
    if before > 0 and data[before - 1] == ord("("):
        return Edit(start, end, "")
    return None


def _comment(data: bytes) -> bool:
    """Whether an argument holds a comment, which must not be lost; ``"#fff"`` is none."""
    if b"#" not in data:
        return False
    if b"\n" not in data and b"\r" not in data:
        return False  # the argument ends on this line, so nothing in it is a comment
    import tokenize

    try:
        tokens = list(tokenize.tokenize(io.BytesIO(b"(" + data + b")").readline))
    except (tokenize.TokenError, SyntaxError):
        return True
    return any(token.type == tokenize.COMMENT for token in tokens)


def add_keyword(source: Source, call: Call | ast.Call, text: str) -> Edit | None:
    """Add ``name=value`` as the last argument, in the layout the call has."""
    node = call.node if isinstance(call, Call) else call
    data = source.data
    close = source.end(node) - 1
    if close < 0 or data[close] != ord(")"):
        return None
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    if not values:
        inner = data[source.end(node.func) : close]
        if b"#" in inner:
            return None
        return Edit(close, close, text)
    last = max(source.end(value) for value in values)
    cursor = _skip(data, last, close)
    # Brackets around the last value belong to it.
    while cursor < close and data[cursor] == ord(")"):
        last = cursor + 1
        cursor = _skip(data, last, close)
    if cursor < close and data[cursor] == ord(","):
        last_line = data[_line_start(data, last) : last]
        indent = last_line[: len(last_line) - len(last_line.lstrip(b" \t"))].decode()
        if _same_line(data, cursor, close):
            return Edit(cursor + 1, cursor + 1, f" {text},")
        return Edit(cursor + 1, cursor + 1, f"{source.newline}{indent}{text},")
    return Edit(last, last, f", {text}")


def statement_lines(source: Source, statement: ast.stmt) -> Edit | None:
    """Remove a statement with its whole lines; None where it shares them with anything else."""
    data = source.data
    start, end = source.start(statement), source.end(statement)
    line_start = _line_start(data, start)
    rest = _skip_blank(data, end)
    if data[line_start:start].strip() or (rest < len(data) and data[rest] not in b"\r\n"):
        return None
    if b"#" in data[start:end] and not isinstance(statement, ast.Expr):
        return None
    return Edit(line_start, _after_newline(data, rest), "")


def safe(message: str, *edits: Edit | None) -> Fix | None:
    """A fix that keeps behaviour and comments; None where one of its edits could not be made."""
    return _fix("safe", message, edits)


def unsafe(message: str, *edits: Edit | None) -> Fix | None:
    """A fix that may change behaviour; None where one of its edits could not be made."""
    return _fix("unsafe", message, edits)


def display(message: str, *edits: Edit | None) -> Fix | None:
    """Shown, never applied."""
    return _fix("display", message, edits)


def _fix(applicability: str, message: str, edits: tuple[Edit | None, ...]) -> Fix | None:
    made = [edit for edit in edits if edit is not None]
    if len(made) != len(edits):
        return None
    return Fix(applicability, message, tuple(made))


def _skip(data: bytes, at: int, stop: int) -> int:
    """Past white space and line ends."""
    while at < stop and data[at] in _SPACE:
        at += 1
    return at


def _skip_blank(data: bytes, at: int) -> int:
    while at < len(data) and data[at] in b" \t":
        at += 1
    return at


def _back_over_blank(data: bytes, at: int) -> int:
    while at > 0 and data[at - 1] in b" \t":
        at -= 1
    return at


def _line_start(data: bytes, at: int) -> int:
    while at > 0 and data[at - 1] not in b"\r\n":
        at -= 1
    return at


def _after_newline(data: bytes, at: int) -> int:
    if data[at : at + 2] == b"\r\n":
        return at + 2
    return min(at + 1, len(data))


def _same_line(data: bytes, start: int, end: int) -> bool:
    return b"\n" not in data[start:end] and b"\r" not in data[start:end]


def import_edits(source: Source, tree: ast.Module, module: str) -> tuple[Edit | None, ...]:
    """What makes ``import module`` hold at the top of the file: nothing where it stands already.

    ``(None,)`` where the name is taken, or where no import of the module level shows the place.
    """
    first: ast.stmt | None = None
    for statement in tree.body:
        if isinstance(statement, ast.Import) and any(
            alias.name == module and alias.asname is None for alias in statement.names
        ):
            return ()
        future = isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
        if first is None and isinstance(statement, (ast.Import, ast.ImportFrom)) and not future:
            first = statement
    taken = any(isinstance(node, ast.Name) and node.id == module for node in ast.walk(tree))
    if first is None or first.col_offset or taken:
        return (None,)
    return (insert_before(source, first, f"import {module}{source.newline}"),)
