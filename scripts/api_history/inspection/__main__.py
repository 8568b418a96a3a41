"""``python -m api_history.inspection OUT.json [KEYWORDS.json]``"""

from __future__ import annotations

import gc
import importlib.metadata
import inspect
import json
import os
import sys
import warnings
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")
import gradio as gr  # noqa: E402

from api_history.inspection import classes, modules, notices, signatures  # noqa: E402


def installed(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def collect(keywords: dict[str, list[str]]) -> dict[str, Any]:
    """The whole inspection. ``keywords``: per class name, words other releases know."""
    names: dict[str, dict[str, str]] = {}
    objects: dict[str, Any] = {}
    for module_name, module in modules.load().items():
        held = names.setdefault(module_name, {})
        for name, value in modules.names_in(module).items():
            if inspect.ismodule(value):
                held[name] = "module " + value.__name__
            elif inspect.isclass(value) or inspect.isroutine(value):
                held[name] = modules.path_of(value)
                if module_name in modules.WITH_OBJECTS:
                    objects[modules.path_of(value)] = value
            else:
                held[name] = "value " + type(value).__name__
    for value in list(objects.values()):
        for base in value.__mro__[1:] if inspect.isclass(value) else ():
            if modules.is_gradios(base):
                objects.setdefault(modules.path_of(base), base)
    outer = gr.Blocks()
    described = {
        path: describe(value, outer, keywords.get(path.rsplit(".", 1)[-1], []))
        for path, value in sorted(objects.items())
    }
    return {
        "gradio": installed("gradio"),
        "client": installed("gradio_client"),
        "modules": modules.files(),
        "names": names,
        "objects": described,
        "listeners": chained_listeners(),
        "retired_keywords": retired_keywords(),
    }


def describe(value: Any, outer: Any, keywords: list[str]) -> dict[str, Any]:
    if inspect.isclass(value):
        return classes.describe(value, outer, keywords)
    rows = signatures.parameters(value)
    found = notices.of_function(value, signatures.names(rows))
    return {"kind": "function", "signature": rows, "notices": {"__call__": found}}


def chained_listeners() -> dict[str, Any]:
    """``then``, ``success``, ... of what an event listener returns."""
    with gr.Blocks():
        button = gr.Button()
        first: Any = button.click(lambda: None, None, None)
    own = vars(first) if hasattr(first, "__dict__") else {}
    keys = [key for key in first if isinstance(key, str)] if isinstance(first, dict) else []
    found = {}
    for name in sorted({*dir(first), *own, *keys}):  # early 3.x returned a dict with "then"
        value = getattr(first, name, None) or (first.get(name) if keys else None)
        rows = signatures.parameters(value) if callable(value) else None
        if not name.startswith("_") and signatures.names(rows) >= classes.LISTENER_PARAMETERS:
            found[name] = rows
    return found


def retired_keywords() -> list[str]:
    """The 3.x list of constructor keywords that are accepted with a notice."""
    try:
        from gradio.deprecation import DEPRECATION_MESSAGE
    except ImportError:
        return []
    return sorted(DEPRECATION_MESSAGE)


if __name__ == "__main__":
    gc.disable()  # thousands of components are made: collecting them takes most of the time
    known = json.loads(Path(sys.argv[2]).read_text("utf-8")) if len(sys.argv) > 2 else {}
    text = json.dumps(collect(known), sort_keys=True, separators=(",", ":"))
    Path(sys.argv[1]).write_text(text, "utf-8")
    sys.stdout.flush()
    os._exit(0)  # some releases leave threads behind that would keep the process alive
