"""What an event hands over in its data, over HTTP, with a payload as pages send it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from payload_table.probe.server import Server
from payload_table.probe.words import words

Rows = dict[str, dict[str, str]]

_FILE = {"path": "", "url": "", "orig_name": "a.txt", "meta": {"_type": "gradio.FileData"}}
SENT: dict[str, dict[str, Any]] = {
    "EventData": {},
    "SelectData": {
        "index": 1, "value": "b", "selected": True, "row_value": ["a", "b"], "col_value": ["b"],
    },
    "LikeData": {"index": 1, "value": "b", "liked": True},
    "RetryData": {"index": 1, "value": "b"},
    "UndoData": {"index": 1, "value": "b"},
    "EditData": {"index": 1, "value": "b", "previous_value": "a"},
    "KeyUpData": {"key": "b", "input_value": "ab"},
    "CopyData": {"value": "b"},
    "DeletedFileData": _FILE,
    "DownloadData": _FILE,
}  # fmt: skip
"""What a page sends for each class: the fields that the class itself looks for."""


def ask_happening(names: dict[str, Any]) -> Rows:
    """Class of event data -> attribute -> what it holds, in words; ``target`` is the component."""
    gr = names["gr"]
    arrived: dict[str, dict[str, str]] = {}
    asked: list[str] = []
    with gr.Blocks() as demo:
        box, out = gr.Textbox(), gr.Textbox()
        for name in SENT:
            kind = getattr(gr, name, None)
            if kind is not None:
                box.change(_recorder(arrived, name, kind), None, out, queue=False)
                asked.append(name)
    server = Server(demo)
    for number, name in enumerate(asked):
        answer = server.call(number, [], SENT[name])
        if answer is not None and answer.error:
            arrived[name] = {"": f"raises {answer.error}"}
    demo.close(verbose=False)
    return arrived


def _recorder(arrived: Rows, name: str, kind: type) -> Callable[[Any], None]:
    def record(event: Any) -> None:
        held = {key: value for key, value in vars(event).items() if not key.startswith("_")}
        sent = SENT[name]
        arrived[name] = {
            key: "as the page sends it" if key in sent and sent[key] == value else words(value)
            for key, value in held.items()
        }
        arrived[name]["target"] = "the component"

    record.__annotations__ = {"event": kind}
    return record
