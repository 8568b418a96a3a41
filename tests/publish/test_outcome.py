"""Rules without a picture show what the newest run with the trap said."""

from __future__ import annotations

from gradio_patterns.publish.outcome import outcome

ROWS = [
    {"gradio": "4.44.1", "verdict": "holds", "bad": "OldError: a", "good": "old"},
    {"gradio": "5.50.0", "verdict": "holds", "bad": "KeyError:\n  '<x>'", "good": "it starts"},
    {"gradio": "6.31.0", "verdict": "does-not-hold", "bad": "fine", "good": "fine"},
]


def test_the_newest_run_with_the_trap_is_told() -> None:
    page = outcome({"proof": ROWS})
    assert "<i>KeyError</i>: '&lt;x&gt;'</pre>" in page
    assert "</em>it starts</pre>" in page
    assert "Gradio 5.50.0" in page
    assert "OldError" not in page
    assert "fine" not in page


def test_nothing_is_made_up() -> None:
    assert outcome({"proof": []}) == ""
    assert outcome({"proof": ROWS[2:]}) == ""
