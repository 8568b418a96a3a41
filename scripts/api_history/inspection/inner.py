"""Every public name of every inner module, and of every class: ``python -m ...inner OUT.json``.

The table of the API holds what is Gradio's own; this tells also what a module only imports, so
that a name can be said to be missing.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import io
import json
import os
import sys
import tempfile
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any

warnings.simplefilter("ignore")
import gradio as gr  # noqa: E402

from api_history.inspection.modules import WITH_OBJECTS, files, is_gradios, path_of  # noqa: E402

STARTING = frozenset(
    {
        "__main__", "cli", "test_data", "node", "launch", "launch_counter", "ipython_ext",
        "hot_reload", "monitoring_dashboard", "media", "wasm_utils", "analytics_dashboard",
    }
)  # fmt: skip
"""Modules that start something, or that nobody has in an app."""


def public(names: Any) -> list[str]:
    return sorted(name for name in names if not name.startswith("_"))


def collect() -> dict[str, Any]:
    """Modules and classes with their names, ``None`` where any name may be served."""
    unloaded = _unloaded()
    modules: dict[str, list[str] | None] = {}
    classes: dict[str, list[str] | None] = {}
    for path in files():
        if STARTING.intersection(path.split(".")) or not path.startswith("gradio."):
            continue
        module = _imported(path)
        if module is None:
            continue
        served = "__getattr__" in vars(module)
        modules[path] = None if served else public(dir(module))
        for value in vars(module).values():
            if inspect.isclass(value) and is_gradios(value):
                classes[path_of(value)] = _of_class(value)
    return {
        "gradio": gr.__version__, "modules": modules, "classes": classes, "reached": _reached(),
        "stored": _stored(), "unloaded": [path for path in unloaded if path in modules],
    }  # fmt: skip


def _unloaded() -> list[str]:
    """Modules that are no attribute of Gradio after ``import gradio`` alone: to be asked first."""
    found = []
    for path in files():
        held: Any = gr
        for part in path.split(".")[1:]:
            held = getattr(held, part, None)
        if held is None and path.startswith("gradio."):
            found.append(path)
    return found


def _of_class(value: type) -> list[str] | None:
    """What a class adds to its bases of Gradio: its own names, and those of foreign bases."""
    if any("__getattr__" in vars(one) for one in type(value).__mro__):
        return None
    foreign = [base for base in value.__mro__ if not is_gradios(base)]
    return public({*vars(value), *(name for base in foreign for name in dir(base))})


def _stored() -> list[str]:
    """Attributes that any code of Gradio gives to any object, now or later."""
    found: set[str] = set()
    for path in Path(gr.__file__).parent.rglob("*.py"):
        try:
            tree = ast.parse(path.read_text("utf-8"))
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                found.add(node.attr)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "setattr":
                found.update(a.value for a in node.args[1:2] if isinstance(a, ast.Constant))
    return public(found)


def _reached() -> dict[str, str]:
    """A path by which the table of the API knows a class, by where the class is defined."""
    found: dict[str, str] = {}
    for path in WITH_OBJECTS:
        for name, value in vars(_imported(path) or ModuleType(path)).items():
            if inspect.isclass(value) and is_gradios(value):
                found.setdefault(path_of(value), f"{path}.{name}")
    return found


def _imported(path: str) -> ModuleType | None:
    try:
        return importlib.import_module(path)
    except BaseException:  # what it needs is not installed, or it stops the program
        return None


def main(out: str) -> None:
    path = Path(out).resolve()
    os.chdir(tempfile.mkdtemp())
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        told = collect()
    path.write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
    sys.stdout.flush()
    os._exit(0)  # some modules start threads
