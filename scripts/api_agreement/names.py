"""Writes down what the installed Gradio offers: ``python -m api_agreement.names OUT.json``.

Runs inside one environment per release. Nothing is taken from our own table, so that what the
table forgot is tried as well.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import io
import json
import os
import pkgutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

warnings.simplefilter("ignore")
import gradio as gr  # noqa: E402

NOT_IMPORTED = (
    "cli", "test", "node", "media", "launch", "monitoring_dashboard", "ipython_ext", "__main__",
    "hot_reload", "wasm",
)  # fmt: skip
"""Submodules that start something, or that nobody has in an app."""

LONGEST = 80
"""A longer default says nothing that a short one does not."""

Parameters = dict[str, "str | None"]
"""Keyword and the source of its default: None where that is no literal, "" where there is none."""


def parameters(call: Any) -> Parameters | None:
    """The keywords a call names; None where Python cannot tell."""
    try:
        found = inspect.signature(call).parameters.values()
    except (TypeError, ValueError):
        return None
    return {
        one.name: "" if one.default is one.empty else literal(one.default)
        for one in found
        if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY) and one.name != "self"
    }


def literal(value: Any) -> str | None:
    """The source of a value that can be written down."""
    text = repr(value)
    try:
        same = ast.literal_eval(text) == value
    except (ValueError, SyntaxError, TypeError):
        return None
    return text if same and len(text) <= LONGEST and text.isprintable() else None


def public(holder: Any) -> list[str]:
    return [name for name in dir(holder) if not name.startswith("_")]


def submodules() -> Iterator[ModuleType]:
    """Every module of Gradio that can be imported with what a plain installation has."""
    for found in pkgutil.walk_packages(gr.__path__, "gradio.", onerror=lambda name: None):
        parts = found.name.split(".")
        if any(part.startswith(NOT_IMPORTED) for part in parts) or len(parts) > 3:
            continue
        try:
            module = importlib.import_module(found.name)
        except BaseException:  # what is not installed, and modules that stop the program
            continue
        yield module


def own(module: ModuleType, name: str) -> bool:
    """Whether a module's name is Gradio's: what it imported from elsewhere is not its offer."""
    value = getattr(module, name, None)
    if isinstance(value, ModuleType):
        return value.__name__.startswith("gradio.")
    where = getattr(value, "__module__", None)
    return where.split(".")[0] == "gradio" if isinstance(where, str) else name.isupper()


def listeners(made: Any) -> dict[str, Parameters]:
    """The listeners of an object: what can be called with a function and inputs."""
    found = {}
    for name in public(made):
        try:
            known = parameters(getattr(made, name))
        except Exception:  # a property of an unfinished object may raise anything
            continue
        if known and "fn" in known and "inputs" in known:
            found[name] = known
    return found


def of_class(found: type) -> dict[str, Any]:
    """Constructor, methods and listeners of a class; listeners where it can be made bare."""
    told: dict[str, Any] = {"parameters": parameters(found), "methods": public(found)}
    with contextlib.suppress(BaseException):
        told["listeners"] = listeners(found())
    for name in ("launch", "queue", "set"):
        method = getattr(found, name, None)
        if inspect.isfunction(method):
            told[name] = parameters(method)
    return told


def offered() -> dict[str, Any]:
    """All of one release; first the names of ``gr``, since importing a submodule adds to them."""
    names = public(gr)
    classes = {name: getattr(gr, name) for name in names if inspect.isclass(getattr(gr, name))}
    functions = {name: getattr(gr, name) for name in names if inspect.isfunction(getattr(gr, name))}
    themes = getattr(gr, "themes", None)
    for name in public(themes) if themes else []:
        value = getattr(themes, name)
        if inspect.isclass(value):
            classes[f"themes.{name}"] = value
    # One for all, and never left: each makes a server app when it ends, some releases one for
    # the login, which needs a package that a plain installation has not.
    gr.Blocks().__enter__()
    told = {name: of_class(value) for name, value in classes.items()}
    chained = listeners(gr.Button().click(fn=None))
    return {
        "version": gr.__version__,
        "names": names,
        "classes": told,
        "functions": {name: parameters(value) for name, value in functions.items()},
        "chained": chained,
        "modules": {
            module.__name__.removeprefix("gradio."): [n for n in public(module) if own(module, n)]
            for module in submodules()
        },
    }


def main(out: str) -> None:
    path = Path(out).resolve()
    os.chdir(tempfile.mkdtemp())
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        told = offered()
    path.write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
    os._exit(0)  # some modules start threads
