"""What a body changes of things that outlive it."""

from __future__ import annotations

import pytest

from gradio_patterns.effects.changes import DROP, GROW, SET, STEP, changes_in
from reading import read

HEAD = """
import gradio as gr
items, table, text, count, frame = [], {}, "", 0, None
class Page:
    title = ""
page = Page()
"""
TAIL = """
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box)
"""


def found(body: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    app = read(f"{HEAD}\ndef f(x):\n    {body}\n    return x\n{TAIL}")
    ((function, _),) = app.handlers
    every = changes_in(app, function, function.bound)
    return [(one.thing.name, one.said, one.thing.path, one.how) for one in every]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("items.append(x)", [("items", "items", (), GROW)]),
        ("items[0] = x", [("items", "items[0]", ("0",), SET)]),
        ("table['a'] = x", [("table", "table['a']", ("'a'",), SET)]),
        ("table[x] = x", [("table", "table[x]", ("*",), SET)]),
        ("table.update({'a': x}, b=x)", [
            ("table", "table['a']", ("'a'",), SET), ("table", "table['b']", ("'b'",), SET)
        ]),
        ("table.clear()", [("table", "table", (), DROP)]),
        ("del table['a']", [("table", "table['a']", ("'a'",), DROP)]),
        ("global text; text += x", [("text", "text", (), GROW)]),
        ("global text; text = text + x", [("text", "text", (), GROW)]),
        ("global count; count += 1", [("count", "count", (), STEP)]),
        ("global count; count = (count + 1) % 5", [("count", "count", (), STEP)]),
        ("global count; count = max(count - 1, 0)", [("count", "count", (), STEP)]),
        ("global text, count; (text, *count) = x", [
            ("text", "text", (), SET), ("count", "count", (), SET)
        ]),
        ("frame.at[0, 'a'] = x", [("frame", "frame", ("*",), GROW)]),
        ("page.title = x", [("title", "page.title", (), SET)]),
        ("Page.title = x", [("title", "Page.title", (), SET)]),
        ("setattr(page, 'title', x)", [("page", "page", (".title",), SET)]),
        ("mine = table; mine['a'] = x", [("table", "mine['a']", ("'a'",), SET)]),
        ("items = []; items.append(x)", []),
        ("text = x", []),
        ("x.append(1)", []),
        ("page = Page(); page.title = x", []),
        ("box.value = x", []),
    ],
)  # fmt: skip
def test_changes(body: str, expected: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    assert found(body) == expected


def test_self_is_shared_only_where_the_object_is() -> None:
    app = read(
        """
        import gradio as gr
        class Page:
            def keep(self, x):
                self.x = x
        page = Page()
        with gr.Blocks() as demo:
            box = gr.Textbox()
            box.submit(page.keep, box, box)
        """
    )
    ((function, _),) = app.handlers
    assert function.bound
    assert [one.said for one in changes_in(app, function, True)] == ["self.x"]
    app.memo.clear()
    assert changes_in(app, function, False) == []
