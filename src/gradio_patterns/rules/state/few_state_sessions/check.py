"""launch(state_session_capacity=2): a third visitor throws out the first one's state."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("state_session_capacity",)

FEW = 50
"""Above this the number may well be a decision about memory."""


def check(app: App) -> Iterator[Hit]:
    if not app.calls("State"):
        return
    for call in app.launches:
        keyword = call.keyword_node("state_session_capacity")
        if keyword is None:
            continue
        number = app.literal(keyword.value, call.place)
        if isinstance(number, int) and number < FEW:
            yield Hit(
                keyword,
                f"state_session_capacity={number} keeps the gr.State of {number} visitors: one more"
                f" visitor resets somebody's data; the default is 10000",
                edits.unsafe(
                    "use the default of 10000",
                    edits.remove_keyword(app.source, call, keyword),
                ),
            )
