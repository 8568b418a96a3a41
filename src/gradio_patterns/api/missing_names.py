"""Names of Gradio that are imported or read, and that the target version does not have."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache

from gradio_patterns.api import (
    Verdict,
    attribute_verdict,
    name_verdict,
    symbol_of,
)
from gradio_patterns.api.misuse import MEMBER, NAME, Misuse, make_misuse
from gradio_patterns.api.private_names import lives_of_missing
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import Version, load_table
from gradio_patterns.api.unloaded import UNLOADED, unloaded
from gradio_patterns.api.version_guards import guarded, guarded_read
from gradio_patterns.app import App
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def imports(app: App) -> Iterator[Misuse]:
    """``from gradio import Box``: the import itself fails, as where its module is gone."""
    paths = [path for _, path in app.walked.imports if path.startswith("gradio.")]
    modules = {path.rpartition(".")[0] for path in paths} - {"gradio"}
    wrong = {path for path in (*paths, *modules) if gone(path, app.target)}
    if not wrong:
        return
    places = _import_places(app)
    for node in app.nodes_of(ast.ImportFrom):
        if node.level or not node.module:
            continue
        for alias in node.names:
            path = f"{node.module}.{alias.name}"
            place = places.get((alias.asname or alias.name, path))
            said = path if path in wrong else node.module
            if said in wrong and place is not None and not guarded(app, place):
                yield make_misuse(app, NAME, said, alias, None, named(said), path=said)


def reads(app: App) -> Iterator[Misuse]:
    """Names that are used without being called: annotations, defaults, ``isinstance``, aliases.

    Only through a name that means one import and nothing else in the file; an annotation that is
    never worked out fails nowhere.
    """
    modules = _sure_modules(app)
    if not modules:
        return
    skipped = _called_names(app)
    for node in app.nodes_of(ast.Attribute):
        if node in skipped or not isinstance(node.ctx, ast.Load):
            continue
        path = _dotted(node, modules)
        if path is not None and gone(path, app.target):
            found = make_misuse(app, NAME, _shown(path), node, None, named(path), path=path)
        elif path is not None and (module := unloaded(app, node, path)):
            found = make_misuse(app, NAME, _shown(module), node, None, _not_loaded, path=module)
        elif (missing := _missing_member(app, node, modules)) is not None:
            found = missing
        else:
            continue
        if node not in _unevaluated(app) and not guarded_read(app, node):
            yield found


def _not_loaded(_version: Version) -> Verdict:
    return UNLOADED


def _missing_member(app: App, node: ast.Attribute, modules: dict[str, str]) -> Misuse | None:
    """``gr.Textbox.update`` or ``gr.Button().submit`` without a call, where no such member is."""
    owner = node.value.func if isinstance(node.value, ast.Call) else node.value
    path = _dotted(owner, modules)
    symbol = symbol_of(path, app.target) if path is not None else None
    on_class = not isinstance(node.value, ast.Call)
    if not symbol or not attribute_verdict(symbol, node.attr, app.target, on_class).fails:
        return None
    if node.attr in _stored(app) or hasattr(type, node.attr):
        return None

    def judged(version: Version) -> Verdict:
        return attribute_verdict(symbol or "", node.attr, version, on_class)

    label = f"{symbol}.{node.attr}"
    return make_misuse(app, MEMBER, label, node, None, judged, symbol=symbol, path=path or "")


def _stored(app: App) -> set[str]:
    """Attributes that the file itself gives to any object."""
    return {target.attr for target, _, _ in app.walked.attribute_stores}


def _sure_modules(app: App) -> dict[str, str]:
    """Names that stand for a module of Gradio wherever they are read, and its dotted path."""
    bound: dict[str, list[str]] = {}
    for scope in app.walked.scopes:
        for name, bindings in scope.bindings.items():
            paths = [str(b.value) if b.kind == "import" else "" for b in bindings]
            bound.setdefault(name, []).extend(paths)
    return {
        name: paths[0]
        for name, paths in bound.items()
        if len(set(paths)) == 1 and paths[0].split(".")[0] == "gradio" and paths[0].islower()
    }


def _called_names(app: App) -> set[ast.AST]:
    """Attributes that lead to a call, which is told of where the call is judged."""
    found: set[ast.AST] = set()
    for raws in app.walked.calls_by_attribute.values():
        for raw in raws:
            node: ast.AST = raw.node.func
            while isinstance(node, ast.Attribute):
                found.add(node)
                node = node.value
    return found


def _dotted(node: ast.expr, modules: dict[str, str]) -> str | None:
    """``gr.themes.Soft`` as ``gradio.themes.Soft``; None where something else is read."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    base = modules.get(node.id) if isinstance(node, ast.Name) else None
    return None if base is None else ".".join([base, *reversed(names)])


def _shown(path: str) -> str:
    return f"gr.{path.removeprefix('gradio.')}"


def _unevaluated(app: App) -> set[ast.AST]:
    """Everything in annotations that Python does not work out when the code runs.

    Those in the body of a function never; with ``from __future__ import annotations`` none at all.
    """
    found: set[ast.AST] | None = app.facts.get("api annotations")
    if found is None:
        found = app.facts["api annotations"] = set()
        for annotation in _annotations(app) if _postponed(app) else _local_annotations(app):
            found.update(descend(annotation))
    return found


def _postponed(app: App) -> bool:
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(alias.name == "annotations" for alias in node.names)
        for node in app.tree.body
    )


def _annotations(app: App) -> Iterator[ast.expr]:
    for node in app.nodes:
        if isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None:
            yield node.annotation
        elif isinstance(node, _FUNCTIONS) and node.returns is not None:
            yield node.returns


def _local_annotations(app: App) -> Iterator[ast.expr]:
    for function in app.nodes:
        if isinstance(function, _FUNCTIONS):
            for node in descend(function, frozenset({ast.ClassDef, *_FUNCTIONS})):
                if isinstance(node, ast.AnnAssign):
                    yield node.annotation


def gone(path: str, version: Version) -> bool:
    """Whether a name is missing for certain: of inner modules the table has no constants."""
    verdict = name_verdict(path, version)
    module, _, name = path.rpartition(".")
    if module == "gradio":
        # Gradio imports some of Python's own modules under their names.
        return verdict.fails and name not in sys.stdlib_module_names
    if not verdict.fails:
        return False
    if lives_of_missing(path, version) is not None:
        return True
    if verdict.history == "never" or name.isupper():
        return False
    # What an inner module will define may be there already, from another package.
    return verdict.history != "not-yet" or _described(path)


@lru_cache(maxsize=8192)
def _described(path: str) -> bool:
    """Whether the table knows more of a name than that it is there, or it is a module."""
    every = range(len(load_table().texts))
    return path in load_table().head["modules"] or any(symbol_at(path, rung) for rung in every)


def _import_places(app: App) -> dict[tuple[str, str], Place]:
    scopes = (app.walked.module, *app.walked.functions.values())
    return {
        (name, str(binding.value)): binding.place
        for scope in scopes
        for name, bindings in scope.bindings.items()
        for binding in bindings
        if binding.kind == "import"
    }


def named(dotted: str) -> Callable[[Version], Verdict]:
    return lambda version: name_verdict(dotted, version)
