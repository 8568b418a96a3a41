"""What a visitor may leave empty and a handler uses as if it were there: what happens then?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import is_name
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
    "delta",
    "gradio_",
    "Number",
    "Textbox",
    "Image",
    "Dropdown",
    "Radio",
    "File",
    "Audio",
    "ChatInterface",
    "Chatbot",
    "MultimodalTextbox",
    "Video",
)

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
    yield from _chunks(app)
    yield from _foreign(app)
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


def _chunks(app: App) -> Iterator[Hit]:
    """``answer += chunk.choices[0].delta.content``: some chunks have none."""
    for raw in app.walked.calls_by_attribute.get("startswith", ()):
        owner = raw.node.func.value  # type: ignore[attr-defined]
        if isinstance(owner, ast.Attribute) and owner.attr == "mime_type":
            name = re.escape(ast.unparse(owner))
            said = rf"{name} (and|is not|else)|if {name}:"
            if not re.search(said, app.source.text):
                yield Hit(raw.node, "mime_type is None for a file of an unknown kind: what then?")
                break
    for scope in app.walked.scopes if "delta" in app.source.text else ():
        if scope.kind != "function" or isinstance(scope.node, ast.Lambda):
            continue
        nodes = [part for one in scope.node.body for part in descend(one)]  # type: ignore[attr-defined]
        names = {"": False}
        for node in nodes:
            if isinstance(node, ast.Assign) and _delta(node.value):
                names[ast.unparse(node.targets[0])] = True
        for node in nodes:
            value = node.value if isinstance(node, ast.AugAssign) else None
            if value is None or not (_delta(value) or names.get(ast.unparse(value))):
                continue
            said = ast.unparse(value)
            tests = [n.test for n in nodes if isinstance(n, (ast.If, ast.IfExp))]
            if not any(said in ast.unparse(test) for test in tests):
                yield Hit(
                    node,
                    f"{said} may be None, in the first or last chunk: what is added to the answer "
                    "then?",
                )
            break


def _delta(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node).endswith("delta.content")


def _foreign(app: App) -> Iterator[Hit]:
    """What comes from a component of another package, taken apart at once."""
    for function, event in app.handlers:
        node = event.inputs_node
        parts = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
        for name, part in zip(function.fed, parts):  # noqa: B905 - one may have a default
            if part is None or _looked_for(function, name) or not _other(app, event, part):
                continue
            use = next((n for n in function.own_nodes if _apart(n, name)), None)
            if use is not None:
                yield Hit(
                    use,
                    f'"{name}" may be None where the visitor has cleared or never filled '
                    f'{ast.unparse(part)}: what does "{function.name}" do then?',
                )
                break


def _looked_for(function: Function, name: str) -> bool:
    """Whether a test asks for a value itself, and not only for a part of it."""
    parts = {
        id(part.value)
        for part in function.own_nodes
        if isinstance(part, (ast.Subscript, ast.Attribute))
    }
    for node in function.own_nodes:
        tests = [node.test] if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)) else []
        tests += [node] if isinstance(node, (ast.BoolOp, ast.Compare)) else []
        for test in tests:
            if any(is_name(part, name) and id(part) not in parts for part in descend(test)):
                return True
    return False


def _other(app: App, event: Event, part: ast.expr) -> bool:
    """Whether an input is a component that is not one of Gradio's own."""
    path = app.called(part, event.call.place)
    if path is None and isinstance(part, ast.Name):
        path = next(
            (
                app.qualified(b.value.func, b.place)
                for s in app.walked.scopes
                for b in s.bindings.get(part.id, ())
                if isinstance(b.value, ast.Call)
            ),
            None,
        )
    return (
        path is not None
        and not path.startswith(("gradio.", "builtins."))
        and (not path.endswith(("Chatbot", "State")))
    )


def _apart(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Subscript):
        return is_name(node.value, name)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        taking = node.func.attr in {"get", "items", "keys", "values"}
        return taking and is_name(node.func.value, name)
    return False


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
                if is_name(part, name) and not _ordered(test, name):
                    return True
    return False


def _same(node: ast.AST) -> bool:
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot))


def _ordered(test: ast.AST, name: str) -> bool:
    """Whether a test itself needs a number: ``x < 0``."""
    return any(
        isinstance(part, ast.Compare)
        and isinstance(part.ops[0], (ast.Lt, ast.Gt, ast.LtE, ast.GtE))
        and any(is_name(side, name) for side in (part.left, *part.comparators))
        for part in descend(test)
    )


def _use(app: App, function: Function, name: str, kind: str) -> ast.AST | None:
    """The first place that needs the value: arithmetic, order, a call.

    What fails for certain on None is a finding of other rules, and a text that is not there harms
    only where something is to be made of it.
    """
    for node in function.own_nodes:
        if (
            isinstance(node, ast.FormattedValue)
            and is_name(node.value, name)
            and kind in {"Radio", "Number", "Image", "File", "Audio", "Video"}
        ):
            return node.value
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            needed = kind not in _TEXT or re.search(_WORK, called)
            given = [*node.args, *(word.value for word in node.keywords)]
            if _looks(app, function, node, name):
                return None
            if (
                needed
                and any(is_name(part, name) for part in given)
                and called not in _HARMLESS
                and not called.startswith(_TOLD)
            ):
                return node
        elif kind == "Number" and isinstance(node, ast.BinOp):
            if is_name(node.left, name) or is_name(node.right, name):
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
    return any(is_name(value, name) and _asked(called, parameter) for parameter, value in pairs)
