"""What the text of an app or notebook says itself about the Gradio it runs with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.pipcommands import installs, of_words
from gradio_patterns.target.requirement import Found, range_of, readable

_SCRIPT = r"(?m)^# /// script\s*$\n(?P<body>(?:^#(?: .*)?$\n)+?)^# ///\s*$"
_COMMENTED = r"(?m)^[ \t]*#[ \t]*[!%]{1,2}[ \t]*(?P<command>.*)$"
_REQUIRED = r"(?i)gradio\s*(?:\[[\w, -]*\])?\s*(?:[=<>~!]=|[<>])\s*\d"
_CALLS = frozenset((
    "system", "run", "call", "check_call", "check_output", "Popen", "getoutput",
    "run_line_magic", "pip_install", "uv_pip_install",
))  # fmt: skip


def in_text(text: str, file: str) -> Found | None:
    """What a file fixes for itself: of several installs the last that names a version counts.

    A script's metadata (PEP 723); the commands that an app runs while it is imported, and the image
    it describes for Modal. ``target.notebook`` reads notebooks.
    """
    found = _metadata(text, file) if "# /// script" in text else None
    if found is not None or "install" not in text:
        return found
    if "pip" not in text or not re.search(_REQUIRED, text):
        return None
    if not any(name in text for name in _CALLS):
        return None
    for part, line in run_by(text):
        found = Found(part, file, line) if part else found
    return found


def in_comments(text: str, file: str) -> Found | None:
    """``# !pip install gradio==3.50.2``: how exports of notebooks keep what they installed.

    The mark of a notebook is what tells it from a remark; it says less than any project file.
    """
    if "install" not in text or file.endswith(".ipynb"):
        return None
    last: tuple[str, int] | None = None
    for comment in re.finditer(_COMMENTED, text):
        for part, _ in installs(comment["command"]):
            last = (part, comment.start("command")) if part else last
    return last and Found(last[0], file, text.count("\n", 0, last[1]) + 1)


def _metadata(text: str, file: str) -> Found | None:
    match = re.search(_SCRIPT, text)
    if match is None:
        return None
    body = "\n".join(line[2:] for line in match["body"].splitlines())
    document = parse_toml(body.encode("utf-8", "replace"))
    if not isinstance(document, dict):
        return None
    tool = document.get("tool")
    uv = tool.get("uv") if isinstance(tool, dict) else None
    uv = uv if isinstance(uv, dict) else {}
    over = _first(uv.get("override-dependencies"))
    bound = _first(uv.get("constraint-dependencies"))
    own = _first(document.get("dependencies"))
    stated = over or ",".join(part for part in (own, bound) if part)
    if not stated:
        return None
    at = text.find("gradio", match.start())
    return Found(stated, file, text.count("\n", 0, at) + 1)


def _first(items: object) -> str:
    """The first range of Gradio in a list of requirements; "" where none says one."""
    texts = (item for item in (items if isinstance(items, list) else ()) if isinstance(item, str))
    return next(filter(None, map(range_of, texts)), "")


def run_by(text: str) -> Iterator[tuple[str, int]]:
    """What an app installs while it is imported: a function may never be called."""
    import ast

    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    ahead: list[ast.AST] = [tree]
    while ahead:
        node = ahead.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(node, ast.Call):
            for found in _called(node):
                if not found or readable(found):
                    yield found, node.lineno
        ahead.extend(reversed(list(ast.iter_child_nodes(node))))


def _called(call: object) -> Iterator[str]:
    import ast

    assert isinstance(call, ast.Call)
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name not in _CALLS or not call.args:
        return
    values = [_value(argument) for argument in call.args]
    if name == "run_line_magic":
        values = [" ".join(value for value in values if isinstance(value, str))]
    if name.endswith("pip_install"):
        flat = [part for one in values for part in (one if isinstance(one, list) else [one])]
        words = ["pip", "install", *filter(None, flat)]
    elif isinstance(values[0], list):
        words = values[0]
    else:
        yield from (found for found, _ in installs(values[0] or ""))
        return
    yield from (found for _, found in of_words(words))


def _value(node: object) -> str | list[str] | None:
    """A text or a list of texts; what is not known in a list is ``?``, as ``sys.executable``."""
    import ast

    if isinstance(node, (ast.List, ast.Tuple)):
        return [_literal(part) or "?" for part in node.elts]
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and function.attr == "split":
        # "pip install x".split() and shlex.split("pip install x")
        assert isinstance(node, ast.Call)
        return _literal(node.args[0] if node.args else function.value).split()
    return _literal(node) or None


def _literal(node: object) -> str:
    value = getattr(node, "value", None) if type(node).__name__ == "Constant" else None
    return value if isinstance(value, str) else ""
