"""A function declared in one js= and called in an on... attribute or in another js=."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import trace
from gradio_patterns.findings.hit import Hit

WORDS = ("js",)

_DECLARED = (
    r"\bfunction\s*\*?\s+([A-Za-z_$][\w$]*)\s*\("
    r"|\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:async\b|function\b|\()"
)
"""``function name(`` and ``const name = (``."""


def check(app: App) -> Iterator[Hit]:
    scripts = _scripts(app)
    if _more_in_head(app):
        return
    texts: list[ast.AST] = [*app.nodes_of(ast.Constant)]
    for keyword, script in scripts.items():
        others = [node for node in texts if node is not script]
        for name in _declared(_text(script)):
            used = _use(name, others, {id(other) for other in scripts.values()})
            if used and not _made_global(name, _text(script), others):
                message = f'"{name}" is known in this script alone, but {used} calls it'
                yield Hit(keyword.value, f"{message}; write window.{name} = ...")
                break


def _scripts(app: App) -> dict[ast.keyword, ast.expr]:
    """Every ``js=`` and where its text is written out."""
    found: dict[ast.keyword, ast.expr] = {}
    calls = [*app.calls("Blocks", "Interface", "ChatInterface"), *app.launches]
    for call in [*calls, *(event.call for event in app.events)]:
        keyword = call.keyword_node("js")
        if keyword is not None:
            node, _ = trace(app, keyword.value, call.place)
            found[keyword] = node
    return found


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _declared(text: str) -> list[str]:
    return [one or two for one, two in re.findall(_DECLARED, text)]


def _more_in_head(app: App) -> bool:
    """Whether scripts of the page may come from a text that is not written out here."""
    for call in (*app.calls("Blocks", "Interface", "ChatInterface"), *app.launches):
        head = call.keyword("head")
        if call.open or call.keyword("head_paths") is not None:
            return True
        if head is not None and not _text(trace(app, head, call.place)[0]):
            return True
    return False


def _use(name: str, others: list[ast.AST], scripts: set[int]) -> str:
    """Where else a function of this name is called, in words."""
    called = rf"(?<![\w$.]){re.escape(name)}\s*\("
    given = rf"[(,]\s*{re.escape(name)}\s*[,)=]|\b{re.escape(name)}\s*=>"
    for node in others:
        text = _text(node)
        if re.search(rf"\bon[a-z]+\s*=\s*[\"'\\]+[^\"'>]*{called}", text):
            return "an attribute in HTML"
        calls = re.search(called, text) is not None or text.strip() == name
        if calls and id(node) in scripts and not re.search(given, text):
            return "another js="
    return ""


def _made_global(name: str, script: str, others: list[ast.AST]) -> bool:
    """Whether the script hands the function on, or another text may define it too."""
    handed = rf"\b(window|globalThis|self)(\.|\[[\"']){re.escape(name)}\b|\bassign\(\s*window"
    return any(
        re.search(handed, text) or (text is not script and name in _declared(text))
        for text in (script, *map(_text, others))
    )
