"""The quick walk sees what ``ast.walk`` sees."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from gradio_patterns.app.tree import children, descend

LEFT_OUT = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.alias)
SOURCES = [
    *sorted(Path(__file__).parents[1].glob("*.py")),
    *sorted((Path(__file__).parents[1] / "regression" / "apps").glob("*.py")),
]
EVERYTHING = """
import os as o
from a import b
@deco(x)
async def f(a: int, /, b=1, *c: str, d=2, **e) -> None:
    global g
    async with a as b, c:
        async for i in x:
            await y
    else_ = [*a, {**b}, {1: 2}, {i async for i in z if i}]
    return lambda q, *, r=3: (yield from q)
class C(Base, metaclass=M):
    x: int = 1
    del x, y[0].z
try:
    raise E from e
except (A, B) as err:
    assert a, b
else:
    pass
finally:
    nonloc = f"{a!r:>{width}} {b}"
match p:
    case {"k": v, **rest} if v:
        pass
    case Point(x=0, y=[1, *_]) | None as w:
        pass
while (n := n - 1) and not -a < b <= c:
    a += b if c else d[1:2, ::3]
    break
"""


def compare(text: str) -> None:
    tree = ast.parse(text)
    wanted = {id(node) for node in ast.walk(tree) if not isinstance(node, LEFT_OUT)}
    seen = [node for node in descend(tree) if not isinstance(node, LEFT_OUT)]
    assert {id(node) for node in seen} == wanted
    assert len(seen) == len(wanted)
    places = [(n.lineno, n.col_offset) for n in seen if isinstance(n, ast.stmt)]
    assert places == sorted(places)


def test_every_kind_of_node() -> None:
    compare(EVERYTHING)


@pytest.mark.parametrize("path", SOURCES, ids=[path.name for path in SOURCES])
def test_real_files(path: Path) -> None:
    compare(path.read_text(encoding="utf-8"))


def test_stopping() -> None:
    tree = ast.parse("def f():\n    def g():\n        x\n    y\n")
    nodes = descend(tree.body[0], frozenset({ast.FunctionDef}))
    assert [node.id for node in nodes if isinstance(node, ast.Name)] == ["y"]


def test_children_are_those_directly_below() -> None:
    node = ast.parse("f(a.b, *c, d=e)", mode="eval").body
    assert [type(part).__name__ for part in children(node)] == [
        "Name", "Attribute", "Starred", "keyword",
    ]  # fmt: skip
