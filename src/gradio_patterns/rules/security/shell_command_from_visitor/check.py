"""os.system() or shell=True with text of a visitor in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.typed_text import typed
from gradio_patterns.findings.hit import Hit

WORDS = ("system(", "popen", "shell", "getoutput", "getstatusoutput")

_ALWAYS = frozenset(
    {
        "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput",
        "asyncio.create_subprocess_shell",
    }
)  # fmt: skip
_WITH_SHELL = frozenset(
    f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output", "Popen")
)


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    for body in typed(app):
        for node, place in body.app.calls_in(body.function):
            path = body.app.qualified(node.func, place) or ""
            if path not in _ALWAYS and not (path in _WITH_SHELL and _shell(node)):
                continue
            if not node.args or isinstance(node.args[0], ast.List):
                continue
            name = body.inside(node.args[0], place)
            if name is not None and id(node) not in seen:
                seen.add(id(node))
                yield Hit(
                    node,
                    f'what a visitor types into "{name}" of "{body.handler.name}" is run by the'
                    " shell; pass a list of arguments, without shell=True",
                )


def _shell(node: ast.Call) -> bool:
    return any(
        word.arg == "shell" and isinstance(word.value, ast.Constant) and word.value.value is True
        for word in node.keywords
    )
