"""What a handler is handed: what a visitor chose, and null where it was cleared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from payload_table.probe.cases import TAKING
from payload_table.probe.server import Server
from payload_table.probe.words import words

Rows = dict[str, dict[str, dict[str, str]]]


class Asked(NamedTuple):
    """One component with its options, in an app: ``filled`` has the first value, ``empty`` none."""

    component: str
    options: str
    filled: Any
    empty: Any


def ask_taking(names: dict[str, Any]) -> Rows:
    """Component -> options -> ``chosen`` and ``cleared`` -> what arrived, in words."""
    gr = names["gr"]
    asked: list[Asked] = []
    arrived: dict[int, str] = {}
    with gr.Blocks() as demo:
        button, out = gr.Button(), gr.Textbox()
        for component, cases in TAKING.items():
            for options, value in cases:
                one = _made(component, options, value, names)
                if one is None:
                    continue
                for source in (one.filled, one.empty):
                    number = 2 * len(asked) + (source is one.empty)
                    button.click(_recorder(arrived, number), source, out, queue=False)
                asked.append(one)
    server = Server(demo)
    rows: Rows = {}
    for number, one in enumerate(asked):
        found = rows.setdefault(one.component, {}).setdefault(one.options, {})
        said = {
            "chosen": _sent(server, arrived, 2 * number, server.first_value(one.filled._id)),
            "cleared": _sent(server, arrived, 2 * number + 1, None),
        }
        for way, text in said.items():
            if text and text not in found.get(way, "").split(" | "):
                found[way] = f"{found[way]} | {text}" if way in found else text
    demo.close(verbose=False)
    return rows


def _recorder(arrived: dict[int, str], number: int) -> Callable[[Any], None]:
    def record(given: Any) -> None:
        arrived[number] = words(given)

    return record


def _sent(server: Server, arrived: dict[int, str], listener: int, payload: Any) -> str:
    """What arrived, or what was raised instead; empty where neither is known."""
    arrived.pop(listener, None)
    answer = server.call(listener, [payload])
    return arrived.get(listener) or (f"raises {answer.error}" if answer else "")


def _made(component: str, options: str, value: str, names: dict[str, Any]) -> Asked | None:
    """None where this release has no such class, option or first value."""
    first = "samples" if component == "Dataset" else "value"
    filled = f"{options}, {first}={value}" if value else options
    try:
        full = eval(f"gr.{component}({filled.strip(', ')})", names)
        bare = eval(f"gr.{component}({options})", names)
    except Exception:
        return None
    return Asked(component, options, full, bare)
