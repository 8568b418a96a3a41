"""Texts that visitors read as they were never meant: placeholders, unfilled fields, torn code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)

_PLACEHOLDER = (
    r"(?i)(github\.com|huggingface\.co(/spaces)?|hf\.space|pypi\.org/project)/+"
    r"(your[-_ ]?\w+|<\w+>|username|user-name|my-?org|xxx+)\b|\blorem ipsum\b|https?://your[-_]\w+\."
)
_SHOWING = ("Markdown", "HTML", "Textbox", "Label", "Button", "Code", "Accordion")
_FIELD = r"(?<![{$])\{[a-z_][a-z_0-9]*(\.\d*[a-z%])?(:[^{}\s]*)?\}(?!\})"


def check(app: App) -> Iterator[Hit]:
    if not app.gradio_calls:
        return
    documented = {id(node) for node in _docstrings(app)}
    documented |= {
        id(word.value)
        for word in app.nodes_of(ast.keyword)
        if word.arg in {"placeholder", "info", "help"}
    }
    for node in app.nodes_of(ast.Constant):
        if not isinstance(node.value, str) or len(node.value) < 12 or id(node) in documented:
            continue
        found = re.search(_PLACEHOLDER, node.value)
        if found is not None:
            line = node.lineno + node.value[: found.start()].count("\n")
            yield Hit(_at(node, line), f'"{found[0]}" looks left over: where is it to lead?')
        yield from _torn(app, node, node.value)
    yield from _unfilled(app)


def _docstrings(app: App) -> Iterator[ast.AST]:
    defined = app.nodes_of(ast.FunctionDef), app.nodes_of(ast.AsyncFunctionDef)
    bodies = [app.tree.body, *(node.body for nodes in defined for node in nodes)]
    bodies += [node.body for node in app.nodes_of(ast.ClassDef)]
    for body in bodies:
        if body and isinstance(body[0], ast.Expr):
            yield body[0].value


def _at(node: ast.Constant, line: int) -> ast.AST:
    """The line of a long text that is meant."""
    return _line(line) if node.lineno < line <= (node.end_lineno or 0) else node


def _line(line: int) -> ast.AST:
    """Something to point at: a whole line."""
    return ast.Pass(lineno=line, col_offset=0, end_lineno=line, end_col_offset=1)


def _torn(app: App, node: ast.Constant, value: str) -> Iterator[Hit]:
    r"""Code in a text whose ``\n`` became line breaks: what visitors copy does not run."""
    if "```py" not in value or node.lineno == node.end_lineno:
        return
    text = app.source.segment(node).replace("\r\n", "\n")
    if "\\n" not in text or "\\n" not in re.sub(r"\\\\n", "", text):
        return
    for shown, written in zip(_blocks(value), _blocks(text)):  # noqa: B905
        if not _parses(shown) and _parses(written.replace('\\"', '"')):
            first = _first(app, text, node)
            yield Hit(
                _line(first),
                "the \\n here is a line break for visitors, and the code they copy does not run: "
                'put an r before the text, or write "\\\\n"?',
            )
            return


def _first(app: App, text: str, node: ast.Constant) -> int:
    block = text.find("```py")
    place = next((m.start() for m in re.finditer(r"(?<!\\)\\n", text) if m.start() > block), 0)
    return node.lineno + text[:place].count("\n")


def _blocks(text: str) -> list[str]:
    return re.findall(r"```py\w*\n(.*?)```", text, re.S)


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    return True


def _unfilled(app: App) -> Iterator[Hit]:
    """A template that is filled elsewhere and shown here as it is."""
    filled = {
        ast.unparse(raw.node.func.value)
        for raw in app.walked.calls_by_attribute.get("format", ())
        if isinstance(raw.node.func, ast.Attribute)
    }
    for call in app.calls(*_SHOWING):
        value = call.argument(0, "value")
        if not isinstance(value, (ast.Name, ast.Attribute, ast.Constant)):
            continue
        text = app.literal(value, call.place)
        template = isinstance(text, str) and re.search(_FIELD, text)
        if template and (ast.unparse(value) in filled) and not isinstance(value, ast.Constant):
            yield Hit(
                call.node, f"visitors read {template[0]} here until it is filled: is that meant?"
            )
