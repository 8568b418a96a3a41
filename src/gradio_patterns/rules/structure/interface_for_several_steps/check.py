"""An Interface whose function does something else for each choice of a Radio or Dropdown."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import names_in
from gradio_patterns.findings.hit import Hit

WORDS = ("Interface",)

_CHOICES = frozenset({"Radio", "Dropdown"})


def check(app: App) -> Iterator[Hit]:
    for event in app.interfaces:
        function = event.function
        if event.name != "Interface" or function is None or len(event.inputs or ()) < 3:
            continue
        for name, component in event.input_parameters():
            if component is None or component.kind not in _CHOICES or function.assigns(name):
                continue
            texts = _compared(function, name)
            if len(texts) >= 2 and _some_only_in_a_branch(function, name):
                shown = ", ".join(f'"{text}"' for text in texts[:3])
                yield Hit(
                    event.call.node,
                    f'"{function.name}" does something else for "{name}" = {shown}: do some inputs'
                    " mean nothing for some choices, so that gr.Blocks would suit it better?",
                )
                break


def _compared(function: Function, name: str) -> list[str]:
    """The texts that tests of the body compare a parameter with."""
    tests = [node.test for node in function.own_nodes if isinstance(node, ast.If)]
    found: list[str] = []
    for test in tests:
        if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq):
            continue
        left, right = test.left, test.comparators[0]
        if isinstance(left, ast.Name) and left.id == name and isinstance(right, ast.Constant):
            found += [right.value] if isinstance(right.value, str) else []
    return found


def _some_only_in_a_branch(function: Function, choice: str) -> bool:
    """Whether one branch uses another parameter that a second branch does not."""
    others = set(function.parameters) - {choice}
    used = {
        frozenset(set().union(*map(names_in, node.body)) & others)
        for node in function.own_nodes
        if isinstance(node, ast.If) and choice in names_in(node.test)
    }
    return len(used) >= 2
