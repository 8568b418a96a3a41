"""Code blocks of documentation pages and docstrings, as files with the line numbers they had."""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

_FENCE = re.compile(r"^[ \t]*(?P<mark>`{3,}|~{3,})[ \t]*(?P<language>[\w+-]*)")
_EXAMPLE = re.compile(r"^(?P<indent>[ \t]*)(?:Usage )?Examples?:[ \t]*$")
_LANGUAGES = frozenset({"python", "py", "python3"})


class Block(NamedTuple):
    """A piece of code, and the line of the page its first line is on (from 1)."""

    line: int
    code: str

    def padded(self) -> str:
        """The code below as many empty lines as the page has above it."""
        return "\n" * (self.line - 1) + self.code


def markdown_blocks(text: str) -> list[Block]:
    """The Python blocks of a Markdown page that mention Gradio and parse."""
    found: list[Block] = []
    mark, wanted, start = "", False, 0
    kept: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        fence = _FENCE.match(line)
        if fence and not mark:
            mark, wanted = fence["mark"], fence["language"].lower() in _LANGUAGES
            start, kept = number + 1, []
        elif fence and fence["mark"].startswith(mark) and not fence["language"]:
            if wanted:
                found.append(Block(start, dedented(kept)))
            mark = ""
        else:
            kept.append(line)
    return [block for block in found if reviewable(block.code)]


def docstring_blocks(source: str) -> list[Block]:
    """Code below ``Example:`` and in fences of the docstrings of a module."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    found: list[Block] = []
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        text = ast.get_docstring(node, clean=False)
        if text:
            above = node.body[0].lineno - 1
            found += [
                block._replace(line=block.line + above)
                for block in (*example_blocks(text), *markdown_blocks(text))
            ]
    return found


def example_blocks(docstring: str) -> list[Block]:
    """What is indented below ``Example:``; a section of fences does not parse and is left out."""
    lines = docstring.splitlines()
    found: list[Block] = []
    for index, line in enumerate(lines):
        head = _EXAMPLE.match(line)
        if not head:
            continue
        body: list[str] = []
        for below in lines[index + 1 :]:
            if below.strip() and len(below) - len(below.lstrip()) <= len(head["indent"]):
                break
            body.append(below)
        code = dedented(body)
        if reviewable(code):
            found.append(Block(index + 2, code))
    return found


def dedented(lines: list[str]) -> str:
    """The lines without the indent all share."""
    width = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[width:].rstrip() for line in lines).rstrip() + "\n"


def reviewable(code: str) -> bool:
    """Whether a block mentions Gradio and is Python as it stands."""
    if "gradio" not in code and "gr." not in code:
        return False
    try:
        ast.parse(code)
    except (SyntaxError, ValueError):
        return False
    return True
