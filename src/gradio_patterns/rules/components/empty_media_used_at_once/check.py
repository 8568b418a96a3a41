"""The first thing a handler does with an upload fails on None."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.model import Event, Function, Instance
from gradio_patterns.app.uses import handed
from gradio_patterns.findings.hit import Hit

WORDS = ("Image(", "Audio(", "Video(", "File(", "Model3D(", "UploadButton(")

_KINDS = ("Image", "Audio", "Video", "File", "Model3D")
_REFUSE_NONE = frozenset(
    {"open", "len", "builtins.open", "builtins.len", "PIL.Image.open", "os.path.basename"}
    | {"os.path.exists", "os.path.splitext", "os.path.getsize", "os.path.dirname", "pathlib.Path"}
    | {"soundfile.read", "librosa.load", "pandas.read_csv", "pandas.read_excel", "os.stat"}
    | {"shutil.copy", "shutil.copyfile", "wave.open", "zipfile.ZipFile", "cv2.cvtColor"}
)
_AFTER = frozenset({"then", "success", "render", "load", "tick"})


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, *_KINDS):
        events = app.events_of(use.function)
        if any(_not_empty(event, use.component) for event in events) or _given(use.component):
            continue
        first = _first_use(use.function, use.name)
        if first is not None and _fails(app, use.function, first, use.name):
            kind = use.component.kind
            message = f'"{use.name}" is None while the {kind} is empty, and this fails on None'
            yield Hit(first, f"{message}; handle that first")


def _not_empty(event: Event, component: Instance) -> bool:
    """Whether the run starts only with something there, or after a step that may have looked."""
    if event.name in _AFTER or event.call.open or event.call.keyword("js") is not None:
        return True
    if not event.triggers and event.listener:
        return True
    for source, name in event.triggers:
        if source is None or source.key == component.key:
            return True
        given = source.call.keywords
        if "visible" in given or "interactive" in given or name not in {"click", "submit"}:
            return True
    return False


def _given(component: Instance) -> bool:
    given = component.call
    return given.open or given.argument(0, "value") is not None or "visible" in given.keywords


def _first_use(function: Function, name: str) -> ast.AST | None:
    """The innermost expression around the first read of ``name`` where nothing stands before it."""
    body = function.node.body
    for statement in body if isinstance(body, list) else [body]:
        reads = [
            node
            for node in ast.walk(statement)
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        ]
        if reads:
            return _around(statement, reads)
        if isinstance(statement, (ast.Try, ast.If, ast.Match, ast.Return, ast.Raise)):
            return None
    return None


def _around(statement: ast.AST, reads: list[ast.Name]) -> ast.AST | None:
    """What is done with the first read, or None where a test may keep None away from it."""
    plain = (ast.Assign, ast.Return, ast.Expr, ast.With, ast.For, ast.AnnAssign)
    if not isinstance(statement, plain):
        return None
    inside: ast.AST = statement
    if isinstance(statement, ast.With):
        inside = statement.items[0].context_expr
    elif isinstance(statement, ast.For):
        inside = statement.iter
    guarded = (ast.IfExp, ast.BoolOp, ast.Compare, ast.Lambda, ast.NamedExpr, ast.ListComp)
    nodes = list(ast.walk(inside))
    if any(isinstance(node, guarded) for node in nodes):
        return None
    first = min(reads, key=lambda node: (node.lineno, node.col_offset))
    if first is inside:
        return statement if isinstance(statement, ast.For) else None
    for node in nodes:
        if any(child is first for child in ast.iter_child_nodes(node)):
            return node
    return None


def _fails(app: App, function: Function, node: ast.AST, name: str) -> bool:
    if isinstance(node, (ast.Attribute, ast.Subscript)):
        return isinstance(node.value, ast.Name) and node.value.id == name
    if isinstance(node, ast.For):
        return True
    if isinstance(node, ast.Assign):
        return isinstance(node.targets[0], (ast.Tuple, ast.List))
    if isinstance(node, ast.Call) and node.args:
        first = node.args[0]
        if isinstance(first, ast.Name) and first.id == name:
            return app.qualified(node.func, function.place) in _REFUSE_NONE
    return False
