"""Python mutated by its syntax: most of what comes out parses, so that checks see it."""

from __future__ import annotations

import ast
import random
from functools import lru_cache
from typing import NamedTuple

CALLS = (
    "gr.update",
    "gr.State",
    "gr.Blocks",
    "gr.Textbox",
    "gr.on",
    "gr.render",
    "gr.Timer",
    "demo.launch",
    "demo.queue",
    "btn.click",
    "gr.Chatbot",
    "gr.ChatInterface",
    "gr.File",
    "print",
    "open",
)
VALUES = (
    "None",
    "True",
    "[]",
    "{}",
    "()",
    "lambda *a, **k: None",
    "(yield)",
    "[*x]",
    "x if y else z",
    "f'{x}'",
    "...",
    "-1",
    "1e400",
    "10**9",
    "b''",
    "''",
    "'é'",
    "(x := 1)",
    "[x for x in y]",
    "{**z}",
    "not x",
    "gr",
    "self.x.y[0]",
    "x[1:2, ...]",
    "await x",
    "'/' 'a'",
    "1_000",
    "0x" + "f" * 5000,
)
WRAPPERS = (
    "if x:\n{}",
    "for i in y:\n{}",
    "while True:\n{}",
    "try:\n{}\nfinally:\n    pass",
    "with a as b, c:\n{}",
    "def g(a, /, b=1, *c, d, **e):\n{}",
    "async def g():\n{}",
    "class K(gr.Blocks):\n{}",
    "match x:\n    case [gr, *_]:\n    {}",
    "def h():\n    global demo\n{}",
    "@gr.render()\ndef r(x):\n{}",
)


class Piece(NamedTuple):
    """A node's place in the UTF-8 bytes of its text."""

    start: int
    end: int
    kind: str


@lru_cache(maxsize=1024)
def pieces(data: bytes) -> tuple[Piece, ...]:
    """The statements and expressions of a text; none where it does not parse."""
    try:
        tree = ast.parse(data.decode("utf-8"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    starts = [0]
    for line in data.split(b"\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.expr, ast.stmt, ast.keyword)) and node.end_lineno is not None:
            start = starts[node.lineno - 1] + node.col_offset
            end = starts[node.end_lineno - 1] + (node.end_col_offset or 0)
            kind = type(node).__name__ if isinstance(node, ast.keyword) else ""
            kind = kind or ("stmt" if isinstance(node, ast.stmt) else "expr")
            if start < end:
                found.append(Piece(start, end, kind))
    return tuple(found)


def graft(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """One to four changes of whole nodes."""
    for _ in range(chance.choice((1, 1, 2, 3, 4))):
        own = pieces(data)
        if not own:
            break
        piece = chance.choice(own)
        data = data[: piece.start] + _new(data, piece, chance, other) + data[piece.end :]
    return data.replace(b"\n", b"\r\n") if chance.random() < 0.03 else data


def _new(data: bytes, piece: Piece, chance: random.Random, other: bytes) -> bytes:
    old = data[piece.start : piece.end]
    donor = other if chance.random() < 0.6 else data
    alike = [near for near in pieces(donor) if near.kind == piece.kind]
    kind = chance.randrange(6)
    if piece.kind == "stmt":
        indent = data[data.rfind(b"\n", 0, piece.start) + 1 : piece.start]
        if indent.strip():
            return old
        if kind == 0:
            return b"pass"
        if kind == 1:
            return old + b"\n" + indent + old
        if kind == 2:
            body = "    ".join(("    " + indent.decode() + old.decode()).splitlines(keepends=True))
            text = chance.choice(WRAPPERS).replace("\n", "\n" + indent.decode())
            return text.replace("{}", body.removeprefix(indent.decode())).encode()
    elif piece.kind == "keyword":
        if kind == 0:
            return b"**k"
        if kind == 1 and b"=" in old:
            return old.partition(b"=")[2]
    elif kind == 0:
        return chance.choice(VALUES).encode()
    elif kind == 1:
        return f"{chance.choice(CALLS)}(".encode() + old + b")"
    elif kind == 2:
        return b"(" + old + b" or " + chance.choice(VALUES).encode() + b")"
    if not alike:
        return old
    near = chance.choice(alike)
    return donor[near.start : near.end]
