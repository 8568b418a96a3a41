"""The names the reader itself knows, held against the table of real Gradios."""

from __future__ import annotations

from gradio_patterns.api import all_events, member_lives
from gradio_patterns.app.gradio_names import CHAINS, EVENTS

LEFT_OVER = {"baz"}
"""An event of gr.Column in one release of 3.x, plainly never meant to be there."""


def test_every_event_of_every_release_is_known() -> None:
    assert set(all_events()) - EVENTS - CHAINS == LEFT_OVER


def test_no_event_is_made_up() -> None:
    # Blocks.unload is a method in the table, as it takes a function and nothing else.
    assert EVENTS - set(all_events()) == {"unload"}
    assert member_lives("Blocks", "unload")
