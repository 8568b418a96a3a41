"""What a visitor may leave empty and a handler uses as if it were there: what happens then?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Function, Instance
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = ("Number", "Textbox", "Image", "Dropdown", "Radio", "File", "Audio", "ChatInterface",
         "Chatbot", "MultimodalTextbox", "Video")  # fmt: skip

_NONE = frozenset({"Number", "Image", "File", "Audio", "Video", "Dropdown", "Radio", "Model3D"})
_WORK = (
    r"(^|[._])(generate|predict|process|invoke|chat|complete|synthesi[sz]e|translate|speak|tts"
    r"|infer|encode|sampling|tuples)"
)
_HARMLESS = frozenset({"print", "str", "len", "repr", "bool", "isinstance", "gr.update", "dict"})
_TOLD = ("os.path.", "open", "Image.open")
"""Calls that refuse None: of these other rules speak."""
_TEXT = frozenset({"Textbox", "TextArea", "MultimodalTextbox"})


def check(app: App) -> Iterator[Hit]:
    for function, event in app.handlers:
        if event.name in {"render", "load", "upload", "select", "stop_recording"}:
            continue
        for name, component in event.input_parameters():
            empty = _empty(component)
            if component is None or empty is None or _asked(function, name):
                continue
            use = _use(app, function, name, component.kind)
            if use is not None:
                yield Hit(
                    use,
                    f'"{name}" is {empty} where the visitor leaves gr.{component.kind} empty'
                    f' (line {component.call.node.lineno}) and "{function.name}" goes on all the'
                    " same: what does the visitor see then?",
                )
                break


def _empty(component: Instance | None) -> str | None:
    if component is None or component.call.open:
        return None
    if component.kind in _NONE:
        if component.kind in {"Dropdown", "Radio"} and component.call.argument(1, "value"):
            return None
        return "None"
    return '""' if component.kind in _TEXT else None


def _asked(function: Function, name: str) -> bool:
    """Whether a body looks at what is in a value before, or goes around where it is missing."""
    for node in function.own_nodes:
        tests: list[ast.AST] = []
        if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
            tests = [node.test]
        elif isinstance(node, ast.BoolOp) or _same(node):
            tests = [node]
        elif isinstance(node, ast.comprehension):
            tests = list(node.ifs)
        for test in tests:
            for part in descend(test):
                if _is(part, name) and not _ordered(test, name):
                    return True
    return False


def _same(node: ast.AST) -> bool:
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot))


def _ordered(test: ast.AST, name: str) -> bool:
    """Whether a test itself needs a number: ``x < 0``."""
    return any(
        isinstance(part, ast.Compare)
        and isinstance(part.ops[0], (ast.Lt, ast.Gt, ast.LtE, ast.GtE))
        and any(_is(side, name) for side in (part.left, *part.comparators))
        for part in descend(test)
    )


def _use(app: App, function: Function, name: str, kind: str) -> ast.AST | None:
    """The first place that needs the value: arithmetic, order, a call.

    What fails for certain on None is a finding of other rules, and a text that is not there harms
    only where something is to be made of it.
    """
    for node in function.own_nodes:
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            needed = kind not in _TEXT or re.search(_WORK, called)
            given = [*node.args, *(word.value for word in node.keywords)]
            if _looks(app, function, node, name):
                return None
            if (
                needed
                and any(_is(part, name) for part in given)
                and called not in _HARMLESS
                and not called.startswith(_TOLD)
            ):
                return node
        elif kind == "Number" and isinstance(node, ast.BinOp):
            if _is(node.left, name) or _is(node.right, name):
                return node
        elif kind == "Number" and isinstance(node, ast.Compare) and _ordered(node, name):
            return node
    return None


def _looks(app: App, function: Function, node: ast.Call, name: str) -> bool:
    """Whether a function of the file that is handed the value looks whether it is there."""
    called = app.function(node.func, function.place)
    if called is None:
        return False
    pairs = list(zip(called.parameters, node.args))  # noqa: B905
    pairs += [(word.arg, word.value) for word in node.keywords if word.arg is not None]
    return any(_is(value, name) and _asked(called, parameter) for parameter, value in pairs)


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
