"""The payload table: many answers in one file, and one release held against it."""

from __future__ import annotations

import copy
import json
from typing import Any

from payload_table.command import RELEASES, TABLE_FILE, differences
from payload_table.merge import at_release, merged, text_of

OLD: dict[str, Any] = {
    "gradio": "1.0.0",
    "taking": {"Box": {"": {"chosen": "str", "cleared": "None"}}},
    "giving": {"Box": {"text": "text", "None": "nothing"}},
    "happening": {"SelectData": {"index": "as the page sends it"}},
}
NEW: dict[str, Any] = {
    "gradio": "2.0.0",
    "taking": {
        "Box": {"": {"chosen": "str", "cleared": 'str ""'}, "lines=2": {"chosen": "str"}},
        "Tin": {"": {"chosen": "int"}},
    },
    "giving": {"Box": {"text": "text", "None": "raises TypeError: no"}, "Tin": {"text": "text"}},
    "happening": {"SelectData": {"index": "int"}, "EditData": {"value": "str"}},
}


def test_every_answer_can_be_read_back() -> None:
    table = json.loads(text_of(merged([OLD, NEW, OLD | {"gradio": "3.0.0"}])))
    assert at_release(table, "1.0.0") == OLD
    assert at_release(table, "2.0.0") == NEW
    assert at_release(table, "3.0.0") == OLD | {"gradio": "3.0.0"}


def test_a_falsified_row_is_told() -> None:
    table = json.loads(TABLE_FILE.read_text("utf-8"))
    told = at_release(table, RELEASES[-1])
    seen = copy.deepcopy(told)
    assert differences(told, seen) == []
    seen["taking"]["Image"][""]["cleared"] = "int"
    del seen["giving"]["Textbox"]["bytes"]
    del seen["happening"]["LikeData"]["liked"]
    lines = differences(told, seen)
    assert lines == [
        "giving Textbox bytes: told text, seen None",
        "happening LikeData liked: told as the page sends it, seen None",
        "taking Image  cleared: told None, seen int",
    ]
