"""``from .parts import *``: what it brings is written down as if each name were imported."""

from __future__ import annotations

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.scopes import Binding
from gradio_patterns.neighbours.modules import module

_DEEP = 4
"""How many star imports of star imports are followed."""


def open_stars(app: App, steps: int = _DEEP) -> None:
    """Bind what star imports of the project's modules bring, where the file does not itself.

    To be called before anything is asked of the app.
    """
    walked = app.walked
    starred, walked.starred_imports = walked.starred_imports, []
    for path in starred if steps else ():
        bare = path.lstrip(".")
        found = module(app, bare, len(path) - len(bare))
        if found is None or found.path == app.path:
            walked.starred_imports.append(path)
            continue
        other = found.app
        if other.walked.starred_imports:
            open_stars(other, steps - 1)
        joint = "" if path.endswith(".") else "."
        for name, origin in _offered(other).items():
            if name not in walked.module.bindings:
                dotted = origin or f"{path}{joint}{name}"
                binding = Binding("import", dotted, walked.module.place, 0)
                walked.module.bind(name, binding)
                walked.imports.append((name, dotted))


def _offered(app: App) -> dict[str, str]:
    """The names that a module gives to ``import *``, and whose they are if another package's."""
    bindings = app.walked.module.bindings
    listed = _listed(bindings.get("__all__", []))
    found: dict[str, str] = {}
    for name in bindings:
        if (name in listed) if listed is not None else not name.startswith("_"):
            only = bindings[name][0] if len(bindings[name]) == 1 else None
            imported = only is not None and only.kind == "import"
            origin = str(only.value) if only is not None and imported else ""
            found[name] = "" if origin.startswith(".") else origin
    return found


def _listed(bindings: list[Binding]) -> set[str] | None:
    """What ``__all__`` says, where it is one plain list."""
    value = bindings[0].value if len(bindings) == 1 else None
    if not isinstance(value, (ast.List, ast.Tuple)):
        return None
    return {str(part.value) for part in value.elts if isinstance(part, ast.Constant)}
