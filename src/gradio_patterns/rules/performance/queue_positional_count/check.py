"""queue(5): since 4.0 the first argument is the status update rate, not a number of workers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".queue",)


def check(app: App) -> Iterator[Hit]:
    for call in app.app_calls("queue"):
        if not call.positional:
            continue
        first = call.positional[0]
        number = app.literal(first, call.place)
        if type(number) is not int:
            continue
        fix = None
        before = app.source.slice(app.source.end(call.node.func), app.source.start(first))
        if (
            app.target >= (4, 4)
            and len(call.positional) == 1
            and not call.open
            and before.strip() == "("  # neither (name=1) nor name=x:=1 would parse
            and not isinstance(first, ast.NamedExpr)
            and call.keyword("default_concurrency_limit") is None
        ):
            fix = edits.unsafe(
                "name it default_concurrency_limit, the limit per function",
                edits.insert_before(app.source, first, "default_concurrency_limit="),
            )
        yield Hit(
            first,
            f"queue({number}) sets status updates every {number} seconds since Gradio 4, not"
            f" {number} calls at a time; use default_concurrency_limit={number}",
            fix,
        )
