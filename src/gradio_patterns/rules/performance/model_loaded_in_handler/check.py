"""A model loaded inside a handler, anew with every call."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
    "pipeline(",
    "from_pretrained",
    ".load",
    "load_model",
    "Transformer(",
    "CrossEncoder(",
    "YOLO(",
)

LOADERS = frozenset(
    {
        "transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load", "joblib.load",
        "whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
        "sentence_transformers.SentenceTransformer", "sentence_transformers.CrossEncoder",
        "tensorflow.keras.models.load_model", "keras.models.load_model", "spacy.load",
    }
)  # fmt: skip
LIBRARIES = ("transformers.", "diffusers.", "peft.", "optimum.")
BINDING = (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.For, ast.If, ast.withitem)
PACKAGES = frozenset(path.partition(".")[0] for path in (*LOADERS, *LIBRARIES))


def check(app: App) -> Iterator[Hit]:
    if not any(path.partition(".")[0] in PACKAGES for _, path in app.walked.imports):
        return
    seen: set[int] = set()
    for function, event in app.handlers:
        if event.name in {"render", "load"} or function.decorators:
            continue  # a decorator may cache
        for body, where in reached(app, function):
            for node, place in app.calls_in(body):
                name = loader(app, node, place)
                if name is None or id(node) in seen or place.conditional:
                    continue
                if kept(body, node) or depends(body, node):
                    continue
                seen.add(id(node))
                yield Hit(
                    node,
                    f'{name}() runs with every call of "{where}"; load the model once, at module'
                    f" level or in a function with functools.lru_cache",
                )


def reached(app: App, function: Function) -> Iterator[tuple[Function, str]]:
    """The handler, and plain functions of the file that it surely calls without arguments."""
    yield function, function.name
    for node, place in app.calls_in(function):
        called = app.function(node.func, place)
        if called is None or called.decorators or place.conditional or node.args or node.keywords:
            continue
        if not called.is_generator:
            yield called, function.name


def loader(app: App, node: ast.Call, place: Place) -> str | None:
    path = app.qualified(node.func, place)
    if path is None:
        return None
    if path in LOADERS or (path.startswith(LIBRARIES) and path.endswith(".from_pretrained")):
        return ast.unparse(node.func)
    return None


def kept(function: Function, call: ast.Call) -> bool:
    """Stored beyond the call (a global, an attribute, a table), or handed back by the handler."""
    scope = function.scope
    for node in function.own_nodes:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            if not contains(node.value, call):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                for part in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if not isinstance(part, ast.Name):
                        return True
                    if part.id in scope.globals | scope.nonlocals:
                        return True
                    if stored(function, part.id):
                        return True
    return False


def stored(function: Function, name: str) -> bool:
    """Whether a local name is itself stored in something that outlives the call."""
    outer = function.scope.globals | function.scope.nonlocals
    for node in function.own_nodes:
        if isinstance(node, ast.Assign) and mentions(node.value, {name}):
            for target in node.targets:
                if not isinstance(target, ast.Name) or target.id in outer:
                    return True
        elif isinstance(node, ast.Return):
            parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            if function.parameters and any(isinstance(p, ast.Name) and p.id == name for p in parts):
                return True  # to a gr.State, say
    return False


def depends(function: Function, call: ast.Call) -> bool:
    """Whether what is loaded is chosen by the caller: a cache of models is the remedy then."""
    names = set(function.parameters)
    for node in function.own_nodes:
        if isinstance(node, BINDING) and mentions(node, names):
            names |= {
                part.id
                for part in descend(node)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
    arguments = [*call.args, *(k.value for k in call.keywords)]
    return any(mentions(argument, names) for argument in arguments)


def contains(node: ast.AST, wanted: ast.AST) -> bool:
    return any(part is wanted for part in descend(node))
