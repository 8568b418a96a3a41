"""What a handler is handed when a visitor chose an example, and when examples are cached.

An *example* is chosen as a page does it: the listener of the row is asked, and what it answers is
sent on. Told is only what nobody gets who chooses or clears the same value by hand.
"""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Callable
from typing import Any, NamedTuple

from payload_table.probe.cases import TAKING
from payload_table.probe.server import Server
from payload_table.probe.words import words

Rows = dict[str, dict[str, dict[str, str]]]
CACHES = ("gradio_cached_examples", ".gradio")
PLAIN = ("Dataset", "State", "BrowserState", "Button", "ClearButton", "DuplicateButton", "Timer")
"""What nobody gives examples for."""
SORTS = ("", " None")
"""Rows of the examples: the value of the case, and None beside another input that has a value."""


class Asked(NamedTuple):
    """The options of one component with examples in an app, and what the listeners belong to."""

    ways: dict[str, str]
    dataset: int
    button: int


def add_examples(rows: Rows, names: dict[str, Any]) -> None:
    """Ways ``example``, ``example None``, ``cached`` and ``cached None`` where they say more."""
    for component in (name for name in TAKING if name not in PLAIN):
        cases = [
            (rows[component][options], f"gr.{component}({options})", value)
            for options, value in TAKING[component]
            if options in rows.get(component, {})
        ]
        with contextlib.suppress(Exception):  # a table among examples breaks the page of some
            _choose(cases, names)
        _cache(cases, names)


Cases = list[tuple[dict[str, str], str, str]]


def _tell(ways: dict[str, str], way: str, sort: str, said: str) -> None:
    """Write down what is not said already of a value that was chosen or cleared by hand."""
    known = ways.get("cleared" if sort else "chosen", "").split(" | ")
    if said and said not in known:
        before = ways.get(way + sort, "").split(" | ")
        ways[way + sort] = " | ".join(filter(None, dict.fromkeys([*before, said])))


def _choose(cases: Cases, names: dict[str, Any]) -> None:
    """Ask an app with a component and its examples, row by row."""
    gr = names["gr"]
    arrived: list[str] = []
    asked: list[Asked] = []
    with gr.Blocks() as demo:
        out = gr.Textbox()
        for ways, made, value in cases:
            with contextlib.suppress(Exception):  # a release may refuse the example
                component, button = eval(made, names), gr.Button()
                inputs = [component, gr.Textbox()]
                examples = gr.Examples(_table(value, names), inputs, cache_examples=False)
                button.click(_recorder(arrived), component, out, queue=False)
                asked.append(Asked(ways, examples.dataset._id, button._id))
    server = Server(demo)
    for one in asked:
        choosing = next(server.listeners(one.dataset, "click"), None)
        for number, sort in enumerate(SORTS):
            answer = None if choosing is None else server.call(choosing, [number])
            if answer is None or answer.error or len(answer.data) < 2:
                continue
            arrived.clear()
            server.call(next(server.listeners(one.button, "click")), [_value(answer.data[0])])
            _tell(one.ways, "example", sort, arrived[0] if arrived else "")
    demo.close(verbose=False)


def _table(value: str, names: dict[str, Any]) -> list[list[Any]]:
    """A column of None alone would be left out: the first row has a value, and a second column."""
    return [[eval(value, names), "beside"], [None, "beside"]]


def _value(payload: Any) -> Any:
    update = isinstance(payload, dict) and payload.get("__type__") == "update"
    return payload.get("value") if update else payload


def _cache(cases: Cases, names: dict[str, Any]) -> None:
    """What the handlers were given when their rows were computed: on building, or on launch."""
    gr = names["gr"]
    told: list[tuple[dict[str, str], list[str]]] = []
    for cache in CACHES:
        shutil.rmtree(cache, ignore_errors=True)
    with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
        with gr.Blocks() as demo:
            for ways, made, value in cases:
                arrived: list[str] = []
                told.append((ways, arrived))
                with contextlib.suppress(Exception):  # a release may refuse the example
                    inputs, out = [eval(made, names), gr.Textbox()], gr.Textbox()
                    gr.Examples(
                        _table(value, names), inputs, out, _recorder(arrived), cache_examples=True,
                    )  # fmt: skip
        if not any(arrived for _, arrived in told):
            Server(demo)
            demo.close(verbose=False)
    for ways, arrived in told:
        for sort, said in zip(SORTS, arrived, strict=False):
            _tell(ways, "cached", sort, said)


def _recorder(arrived: list[str]) -> Callable[..., str]:
    def record(given: Any, beside: Any = None) -> str:
        arrived.append(words(given))
        return "seen"

    return record
