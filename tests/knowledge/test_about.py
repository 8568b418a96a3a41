"""Rules by a word."""

from __future__ import annotations

from gradio_patterns.knowledge.about import about
from gradio_patterns.knowledge.catalog import load_catalog


def test_by_word() -> None:
    assert "queue-after-launch" in about("queue")
    assert about("Queue") == about(" queue ")
    assert "session-data-in-global" in about("session data")
    assert about("xyzzy") == []
    assert about("a") == []
    assert {load_catalog()[name]["code"][:3] for name in about("GP8")} == {"GP8"}
    assert about("(") == []


def test_in_the_order_of_the_codes_and_only_at_the_start_of_words() -> None:
    codes = [load_catalog()[name]["code"] for name in about("launch")]
    assert codes == sorted(codes)
    assert about("ueue") == []
