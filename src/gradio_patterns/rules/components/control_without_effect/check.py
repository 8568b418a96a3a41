"""A button without a listener, a handler's input that it never reads, a handler never wired."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.bodies import names_in, unused
from gradio_patterns.findings.hit import Hit

WORDS = (
    "Button",
    "def ",
    "ChatInterface",
    "add_argument",
    "Slider",
    "Textbox",
    "render=False",
    "likeable",
    "Dropdown",
    "Checkbox",
    "Radio",
    "Number",
    "Image(",
    "File(",
    "Audio(",
    "Video(",
    "launch",
)

_HANDLING = r"chat|respond|update|on_|stream|reset"
"""In the name of a function that is there for a listener."""
_LINKED = ("link", "inputs", "value_from")


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    yield from _buttons(app)
    yield from _fields(app)
    yield from _likes(app)
    yield from _inputs(app)
    texts = {n.value for n in app.nodes_of(ast.Constant) if isinstance(n.value, str)}
    yield from _functions(app, texts)
    yield from _options(app, texts)
    yield from _history(app)
    yield from _never_rendered(app)
    yield from _parameters(app)
    yield from _names(app, texts)


def _buttons(app: App) -> Iterator[Hit]:
    for call in app.calls("Button") if app.events else ():
        if (
            not call.open
            and not {"link", "elem_id", "render"} & set(call.keywords)
            and unused(app, call)
        ):
            yield Hit(call.node, "no listener uses this button: what is it to do?")


_TAKING = ("Image", "File", "Audio", "Video", "UploadButton")
_ENTERED = ("Textbox", "Dropdown", "Slider", "Checkbox", "Radio", "Number", "CheckboxGroup")


def _fields(app: App) -> Iterator[Hit]:
    """Fields that look as if one could enter something, and that no listener knows."""
    for call in app.calls(*_ENTERED, *_TAKING) if app.events or app.calls("Blocks") else ():
        if call.name in _TAKING and not _empty(call):
            continue
        shown = {"interactive", "elem_id", "every", "render", "key"} & set(call.keywords)
        callable_value = isinstance(call.argument(0, "value"), ast.Lambda)
        if not call.open and not shown and not callable_value and unused(app, call):
            yield Hit(
                call.node,
                f"no listener takes or fills this gr.{call.name}: is what a visitor enters to have "
                "an effect? If it only shows something, interactive=False says so",
            )


def _empty(call: Call) -> bool:
    """Whether a picture, sound or file has nothing to show, and so asks for an upload."""
    value = call.argument(0, "value")
    return value is None or (isinstance(value, ast.Constant) and value.value is None)


def _likes(app: App) -> Iterator[Hit]:
    """Buttons for likes that nothing listens to."""
    heard = {name for event in app.events for _, name in event.triggers}
    for call in app.calls("Chatbot"):
        shown = call.keyword("likeable")
        if (
            isinstance(shown, ast.Constant)
            and shown.value is True
            and "like" not in heard
            and "like" not in app.walked.calls_by_attribute
        ):
            yield Hit(shown, "nothing listens to .like: what are these buttons to do?")


def _inputs(app: App) -> Iterator[Hit]:
    """Inputs of a handler that its body never says."""
    for function, event in app.handlers:
        if function.is_lambda or event.name in {"ChatInterface", "render"} or not event.listener:
            continue
        said = names_in(function.node)
        if "locals" in said:
            continue
        for name, component in event.input_parameters():
            if component is None or name in said or name.startswith("_"):
                continue
            if component.kind in {"State", "Chatbot", "Button"}:
                continue
            argument = next(
                (one for one in function.node.args.args if one.arg == name), function.node
            )
            yield Hit(
                argument,
                f'"{function.name}" never looks at "{name}", which gr.{component.kind} (line '
                f"{component.call.node.lineno}) hands it: is that control to have an effect?",
            )
            break


def _functions(app: App, texts: set[str]) -> Iterator[Hit]:
    """Functions made inside another one and never said there, in a file that makes an app."""
    if not (app.events or app.interfaces):
        return
    names = {node.id for node in app.nodes_of(ast.Name)}
    names |= {node.attr for node in app.nodes_of(ast.Attribute)}
    for node, scope in app.walked.functions.items():
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.decorator_list:
            continue
        outer = scope.parent
        if outer is None or node.name in names or node.name.startswith("__"):
            continue
        if outer.kind == "module" and not (app.launches and node.name.startswith("_")):
            continue
        if outer.kind in {"module", "class"} and not re.search(_HANDLING, node.name):
            continue
        if node.name in texts or node.name == "main":
            continue
        yield Hit(node, f'nothing here uses "{node.name}": is a listener missing?')


def _options(app: App, texts: set[str]) -> Iterator[Hit]:
    """Options of the command line that nothing reads."""
    read = {node.attr for node in app.nodes_of(ast.Attribute)}
    parsed = app.walked.calls_by_attribute.get("parse_args", ())
    passed = {"vars", "asdict"} & set(app.walked.calls_by_name) or "__dict__" in read
    if not parsed or passed or any(len(raw.node.args) for raw in parsed):
        return
    for raw in app.walked.calls_by_attribute.get("add_argument", ()):
        first = [a.value for a in raw.node.args if isinstance(a, ast.Constant)]
        long = [a for a in first if isinstance(a, str) and a.startswith("--")]
        given = next((w.value for w in raw.node.keywords if w.arg == "dest"), None)
        if not long or given is not None:
            continue
        name = long[0][2:].replace("-", "_")
        if name not in read and name not in texts:
            yield Hit(raw.node, f"nothing here reads {long[0]}: is it to have an effect?")


def _history(app: App) -> Iterator[Hit]:
    """Chats whose function never looks at what was said before."""
    for function, event in app.handlers:
        if event.name != "ChatInterface" or function.is_lambda or len(function.fed) < 2:
            continue
        name = function.fed[1]
        said = names_in(function.node)
        if name not in said and "locals" not in said:
            argument = next(
                (one for one in function.node.args.args if one.arg == name), function.node
            )
            yield Hit(
                argument,
                f'"{function.name}" never looks at "{name}": is it to know what was said before, '
                "also after a visitor clears the chat or takes something back?",
            )


def _never_rendered(app: App) -> Iterator[Hit]:
    """Components kept for later by ``render=False`` that nothing takes up again."""
    for call in app.gradio_calls:
        kept = call.keyword("render") if not call.open else None
        if isinstance(kept, ast.Constant) and kept.value is False and unused(app, call):
            yield Hit(call.node, f"nothing renders this gr.{call.name}: is it to be on the page?")


_BUILDING = r"^(create|build|make|setup|launch|run|main|start|init|demo|ui|get|generate)"


def _parameters(app: App) -> Iterator[Hit]:
    """Parameters of the file's own plain functions that their bodies never say."""
    handlers = {id(function.node) for function, _ in app.handlers}
    handed = {
        part.id
        for raws in (*app.walked.calls_by_name.values(), *app.walked.calls_by_attribute.values())
        for raw in raws
        for part in (*raw.node.args, *(word.value for word in raw.node.keywords))
        if isinstance(part, ast.Name)
    }
    for node, scope in app.walked.functions.items():
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or node.decorator_list:
            continue
        outer = scope.parent
        if outer is None or outer.kind != "module" or id(node) in handlers or node.name in handed:
            continue
        if len(node.body) < 2 or not re.match(_BUILDING, node.name):
            continue
        said = names_in(node)
        for argument in (*node.args.args, *node.args.kwonlyargs):
            if (
                argument.arg not in said | _OF_FORM
                and not argument.arg.startswith("_")
                and not (said & {"locals", "kwargs"})
            ):
                yield Hit(
                    argument,
                    f'"{node.name}" never looks at "{argument.arg}": is what callers give for it '
                    "to have an effect?",
                )
                break


_OF_FORM = frozenset({"progress", "preprocess", "postprocess", "demo", "args", "request", "evt",
                      "event", "data", "history"})  # fmt: skip
"""Parameters that functions have because all of their kind have them."""
_STYLES = r"(?i)(^|_)(css|js|javascript|head|theme|examples|description|article|title)$"


def _names(app: App, texts: set[str]) -> Iterator[Hit]:
    """Styles, scripts and texts that are made for the page and never given to it."""
    read = {n.id for n in app.nodes_of(ast.Name) if isinstance(n.ctx, ast.Load)}
    if "globals" in read or not (app.launches or app.calls("Blocks")):
        return
    for scope in app.walked.scopes:
        if scope.kind not in {"module", "function"} or (
            scope.kind == "module" and not app.launches
        ):
            continue
        for name, bindings in scope.bindings.items():
            if name in read or name in texts or not re.search(_STYLES, name):
                continue
            value = bindings[0].value
            if bindings[0].kind == "value" and isinstance(value, ast.expr):
                yield Hit(value, f'nothing reads "{name}": is it to be on the page?')
