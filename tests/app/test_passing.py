"""Which functions get a parameter as it is."""

import pytest

from gradio_patterns.app.model import Function
from gradio_patterns.app.parsing import read_app
from gradio_patterns.app.passing import passed_on
from gradio_patterns.findings.finding import Target


def of(text: str) -> list[tuple[str, str]]:
    app = read_app(text, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    [scope] = [s for n, s in app.walked.functions.items() if getattr(n, "name", "") == "chat"]
    chat = Function(scope.node, scope, False)  # type: ignore[arg-type]
    return [(function.name, name) for function, name in passed_on(app, chat, "history")]


CHAT = "def chat(message, history):\n    "
GIVEN = "def given(turns, more=None):\n    return turns\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{GIVEN}{CHAT}return given(history)", [("given", "turns")]),
        (f"{GIVEN}{CHAT}return given(message, more=history)", [("given", "more")]),
        (f"{GIVEN}{CHAT}return given(history[1:])", []),
        (f"{GIVEN}{CHAT}history = []\n    return given(history)", []),
        (f"{GIVEN}{CHAT}return given(*history)", []),
        (f"def given(turns):\n    turns = []\n{CHAT}return given(history)", []),
        (
            f"{GIVEN}def before(past):\n    return given(past)\n{CHAT}return before(history)",
            [("before", "past"), ("given", "turns")],
        ),
        (
            f"{GIVEN}def make(step):\n    def chat(message, history):\n"
            "        return step(history)\n    return chat\nmake(given)",
            [("given", "turns")],
        ),
        (
            f"{GIVEN}def make(step):\n    def chat(message, history):\n"
            "        return step(history)\n    return chat\nmake(given)\nmake(str)",
            [],
        ),
    ],
)
def test_passed_on(text: str, expected: list[tuple[str, str]]) -> None:
    assert of(text) == expected
