"""col_count= on a Dataframe: accepted and ignored since 6.0."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("col_count",)


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Dataframe", "DataFrame", "Numpy", "Matrix", "List"):
        keyword = call.keyword_node("col_count")
        if keyword is None or call.keyword("column_count") is not None:
            continue
        # Only a fixed number changes what visitors can do; without one little is lost.
        value = app.literal(keyword.value, call.place)
        if not isinstance(value, (tuple, list)) or "fixed" not in value:
            continue
        yield Hit(
            keyword,
            "col_count= is ignored since Gradio 6, so visitors can add columns; use column_count=",
            edits.unsafe(
                "rename it to column_count=",
                edits.rename_keyword(app.source, keyword, "column_count"),
            ),
        )
