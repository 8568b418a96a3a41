"""What a handler is handed when a visitor chose an example, and when examples are cached.

An *example* is chosen as a page does it: the listener of the row is asked, and what it answers is
sent on. Told is only what nobody gets who chooses or clears the same value by hand.
"""

from __future__ import annotations

import asyncio
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
UNWRITTEN = ("table", "numbers", "figure")
"""Samples that some releases cannot write into a page as examples."""
SORTS = ("", " None")
"""Rows of the examples: the value of the case, and None beside another input that has a value."""


class Asked(NamedTuple):
    """The options of one component with examples in an app, and what the listeners belong to."""

    ways: dict[str, str]
    dataset: int
    button: int


def add_examples(rows: Rows, names: dict[str, Any]) -> None:
    """Ways ``example``, ``example None``, ``cached`` and ``cached None`` where they say more."""
    cases = [
        (rows[component][options], f"gr.{component}({options})", value)
        for component, listed in TAKING.items()
        if component not in PLAIN
        for options, value in listed
        if options in rows.get(component, {})
    ]
    cases = [case for case in cases if _taken(case, names)]
    _choose([case for case in cases if case[2] not in UNWRITTEN], names)
    for component in dict.fromkeys(made.partition("(")[0] for _, made, _ in cases):
        some = [case for case in cases if case[1].startswith(f"{component}(")]
        with contextlib.suppress(Exception):  # the page of some does not open with a table there
            _choose([case for case in some if case[2] in UNWRITTEN], names)
    _cache(cases, names)


Cases = list[tuple[dict[str, str], str, str]]


def _tell(ways: dict[str, str], way: str, sort: str, said: str) -> None:
    """Write down what is not said already of a value that was chosen or cleared by hand."""
    known = ways.get("cleared" if sort else "chosen", "").split(" | ")
    if said and said not in known:
        before = ways.get(way + sort, "").split(" | ")
        ways[way + sort] = " | ".join(filter(None, dict.fromkeys([*before, said])))


def _choose(cases: Cases, names: dict[str, Any]) -> None:
    """Ask an app with components and their examples, row by row."""
    if not cases:
        return
    gr = names["gr"]
    arrived: list[str] = []
    asked: list[Asked] = []
    with gr.Blocks() as demo:
        out = gr.Textbox()
        for ways, made, value in cases:
            component, examples = _with_examples(made, value, names)
            button = gr.Button()
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


def _taken(case: tuple[dict[str, str], str, str], names: dict[str, Any]) -> bool:
    """Whether a release takes such an example; what it refuses would stay half made in a page."""
    with contextlib.suppress(Exception):
        with names["gr"].Blocks():
            _with_examples(*case[1:], names)
        return True
    return False


def _with_examples(made: str, value: str, names: dict[str, Any]) -> tuple[Any, Any]:
    component = eval(made, names)
    gr, inputs = names["gr"], [component, names["gr"].Textbox()]
    return component, gr.Examples(_table(value, names), inputs, cache_examples=False)


def _table(value: str, names: dict[str, Any]) -> list[list[Any]]:
    """A column of None alone would be left out: the first row has a value, and a second column."""
    return [[eval(value, names), "beside"], [None, "beside"]]


def _value(payload: Any) -> Any:
    update = isinstance(payload, dict) and payload.get("__type__") == "update"
    return payload.get("value") if update else payload


def _cache(cases: Cases, names: dict[str, Any]) -> None:
    """What the handlers were given when their rows were computed: when made, or at the start."""
    gr = names["gr"]
    for cache in CACHES:
        shutil.rmtree(cache, ignore_errors=True)
    told: list[tuple[dict[str, str], list[str]]] = []
    with contextlib.redirect_stdout(io.StringIO()), gr.Blocks() as demo:
        for ways, made, value in cases:
            arrived: list[str] = []
            told.append((ways, arrived))
            with contextlib.suppress(Exception):  # a release may refuse the example
                inputs, out = [eval(made, names), gr.Textbox()], gr.Textbox()
                gr.Examples(
                    _table(value, names), inputs, out, _recorder(arrived), cache_examples=True,
                )  # fmt: skip
        for start in getattr(demo, "extra_startup_events", ()):
            with contextlib.suppress(Exception):
                asyncio.run(start())
    for ways, arrived in told:
        for sort, said in zip(SORTS, arrived, strict=False):
            _tell(ways, "cached", sort, said)


def _recorder(arrived: list[str]) -> Callable[..., str]:
    def record(given: Any, beside: Any = None) -> str:
        arrived.append(words(given))
        return "seen"

    return record
