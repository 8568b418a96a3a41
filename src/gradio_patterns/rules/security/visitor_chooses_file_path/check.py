"""A path made of what a visitor typed, returned as a file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Event, Function, Instance
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.uses import outputs_of, trace
from gradio_patterns.findings.hit import Hit

WORDS = (
    "File", "Image", "Audio", "Video", "DownloadButton", "UploadButton", "Gallery", "Model3D",
)  # fmt: skip

_TYPED = frozenset({"Textbox", "TextArea", "Text"})
_FILES = frozenset({"File", "Image", "Audio", "Video", "DownloadButton", "Model3D", "UploadButton"})
_JOINS = frozenset(
    {
        "os.path.join", "pathlib.Path", "builtins.str", "os.path.abspath", "os.path.realpath",
        "os.path.normpath", "os.path.expanduser",
    }
)  # fmt: skip
_HARMLESS = frozenset({"os.path.exists", "os.path.isfile", "builtins.print", "builtins.len"})
_KEEP = frozenset({"strip", "lower", "upper", "resolve", "absolute", "as_posix", "replace"})


def check(app: App) -> Iterator[Hit]:
    for function, _ in app.handlers:
        for event in app.events_of(function):
            yield from _of_event(app, event, function)


def _of_event(app: App, event: Event, function: Function) -> Iterator[Hit]:
    for output, part, place in outputs_of(event, function):
        if output.kind not in _FILES:
            continue
        typed = {
            name
            for name, source in event.input_parameters()
            if source is not None and _free_text(app, source, name)
        }
        name = _inside(app, part, place, typed)
        if name is not None and not _guarded(app, function, typed):
            yield Hit(
                part,
                f'the visitor\'s "{name}" decides which file {output.kind} sends, "../" '
                "included; accept only names from a list of your own",
            )


def _free_text(app: App, source: Instance, name: str) -> bool:
    """Whether any text may arrive; an address of a picture is no path."""
    said = [source.call.argument(0, "value"), *map(source.call.keyword, ("label", "placeholder"))]
    words = [name, *(str(app.literal(node, source.call.place)) for node in said)]
    if any(hint in word.lower() for word in words for hint in ("url", "link", "http")):
        return False
    if source.kind == "Dropdown":
        custom = source.call.keyword("allow_custom_value")
        return isinstance(custom, ast.Constant) and custom.value is True
    return source.kind in _TYPED


def _guarded(app: App, function: Function, typed: set[str]) -> bool:
    """Whether the text is compared, cut down or handed to anything that may check it."""
    typed = typed | _made_of(function, typed)
    for node in function.own_nodes:
        if isinstance(node, (ast.Compare, ast.Subscript)) and mentions(node, typed):
            return True
        if isinstance(node, ast.Call):
            method = node.func if isinstance(node.func, ast.Attribute) else None
            if method is not None and method.attr not in _KEEP and mentions(method.value, typed):
                return True
            if any(mentions(argument, typed) for argument in node.args):
                called = app.qualified(node.func, function.place)
                if called not in _JOINS | _HARMLESS:
                    return True
    return any(function.assigns(name) for name in typed & set(function.parameters))


def _made_of(function: Function, typed: set[str]) -> set[str]:
    """Variables made of what was typed, directly."""
    return {
        target.id
        for node in function.own_nodes
        if isinstance(node, ast.Assign) and mentions(node.value, typed)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _inside(app: App, node: ast.expr, place: Place, typed: set[str], depth: int = 0) -> str | None:
    """The typed parameter that a path expression is made of, or None."""
    if depth > 6:
        return None
    node, place = trace(app, node, place)
    parts: list[ast.expr] = []
    if isinstance(node, ast.Name):
        return node.id if node.id in typed and place.scope.kind != "module" else None
    if isinstance(node, ast.JoinedStr):
        parts = node.values
    elif isinstance(node, ast.FormattedValue):
        parts = [node.value]
    elif isinstance(node, ast.BinOp):  # +, / and %
        parts = [node.left, node.right]
    elif isinstance(node, ast.Call) and app.qualified(node.func, place) in _JOINS:
        parts = list(node.args)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        parts = [node.func.value] if node.func.attr != "replace" else []
    for part in parts:
        name = _inside(app, part, place, typed, depth + 1)
        if name is not None:
            return name
    return None
