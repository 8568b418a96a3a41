"""The table of inner names is what releases say; a name that one does not have is told."""

from __future__ import annotations

import copy

from api_history.inner import disagreements, merged

OLD = {
    "modules": {"gradio.utils": ["Path", "abspath"]},
    "classes": {"gradio.Blocks": ["launch", "queue"]},
    "reached": {"gradio.Blocks": "gradio.Blocks"},
    "stored": ["value"],
}
NEW = {
    "modules": {"gradio.utils": ["Path"], "gradio.new": ["made"]},
    "classes": {"gradio.Blocks": ["launch", "queue"]},
    "reached": {"gradio.Blocks": "gradio.Blocks"},
    "stored": ["value", "key"],
}
TABLE = merged({"5.50.0": OLD, "6.31.0": NEW})


def test_both_releases_bear_their_table_out() -> None:
    assert list(disagreements(TABLE, OLD, "5.50.0")) == []
    assert list(disagreements(TABLE, NEW, "6.31.0")) == []


def test_what_a_release_does_not_bear_out_is_named() -> None:
    assert list(disagreements(TABLE, OLD, "6.31.0")) == [
        "modules gradio.new: made",
        "modules gradio.utils: abspath",
        "objects : key",
    ]
    wrong = copy.deepcopy(TABLE)
    wrong["classes"]["Blocks"]["always"].remove("queue")
    assert list(disagreements(wrong, NEW, "6.31.0")) == ["classes Blocks: queue"]
