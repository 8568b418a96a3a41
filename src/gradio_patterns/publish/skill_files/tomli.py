"""Enough TOML for Python 3.10, which has no ``tomllib``: what project files commonly hold.

Tables, arrays of tables, dotted keys, strings, numbers, booleans, arrays, inline tables. Anything
else (dates, multi-line strings with escapes) is refused rather than guessed.
"""

from __future__ import annotations

import ast
import re
from typing import Any

TOKEN = re.compile(
    r"(?P<skip>[ \t]+|#[^\n]*)|(?P<newline>\r?\n)"
    r'|(?P<text>"""(?:[^\\]|\\.)*?"""|\'\'\'[\s\S]*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<sign>\[\[|\]\]|[\[\]{},=.])|(?P<word>[A-Za-z0-9_+\-:]+)",
    re.DOTALL,
)
ESCAPED = re.compile(r"\\(?!u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[btnfr\"\\])")


def loads(text: str) -> dict[str, Any]:
    """The document; ValueError where it holds what is not read here."""
    tokens = _tokens(text.replace("\r\n", "\n"))
    document: dict[str, Any] = {}
    table = document
    while tokens:
        kind, value = tokens[-1]
        if kind == "newline":
            tokens.pop()
        elif value in ("[", "[["):
            tokens.pop()
            path = _key(tokens)
            if not tokens or tokens.pop()[1] != {"[": "]", "[[": "]]"}[value]:
                raise ValueError("a table header that does not end")
            table = _table(document, path, many=value == "[[")
        else:
            _assign(table, tokens)
    return document


def _tokens(text: str) -> list[tuple[str, str]]:
    """Kind and text, the first one last, to be popped."""
    found, place = [], 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise ValueError(f"cannot read line {text.count(chr(10), 0, place) + 1}")
        if match.lastgroup != "skip":
            found.append((match.lastgroup, match.group()))
        place = match.end()
    return found[::-1]


def _key(tokens: list[tuple[str, str]]) -> list[str]:
    path: list[str] = []
    while tokens:
        kind, value = tokens.pop()
        if kind not in ("word", "text"):
            raise ValueError(f"a key is expected, not {value!r}")
        path.append(_string(value) if kind == "text" else value)
        if not tokens or tokens[-1][1] != ".":
            return path
        tokens.pop()
    raise ValueError("a key is expected")


def _table(root: dict[str, Any], path: list[str], many: bool = False) -> dict[str, Any]:
    for place, name in enumerate(path):
        last = place == len(path) - 1
        inner = root.setdefault(name, [] if last and many else {})
        if last and many:
            inner.append({})
        root = inner[-1] if isinstance(inner, list) and inner else inner
        if not isinstance(root, dict):
            raise ValueError(f"{name} is no table")
    return root


def _assign(table: dict[str, Any], tokens: list[tuple[str, str]]) -> None:
    *path, name = _key(tokens)
    if not tokens or tokens.pop()[1] != "=":
        raise ValueError(f"no value for {name}")
    inner = _table(table, path)
    if name in inner:
        raise ValueError(f"{name} is given twice")
    inner[name] = _value(tokens)


def _value(tokens: list[tuple[str, str]]) -> Any:
    kind, value = tokens.pop() if tokens else ("", "")
    if kind == "text":
        return _string(value)
    if value == "{":
        return _inline(tokens)
    if value in ("[", "[["):
        if value == "[[":
            tokens.append(("sign", "["))
        return _array(tokens)
    if value in ("true", "false"):
        return value == "true"
    if kind == "word":
        if tokens and tokens[-1][1] == ".":
            value += tokens.pop()[1] + tokens.pop()[1]
        if re.fullmatch(r"[+-]?\d[\d_]*", value):
            return int(value.replace("_", ""))
        if re.fullmatch(r"[+-]?\d[\d_]*\.\d+", value):
            return float(value.replace("_", ""))
    raise ValueError(f"a value like {value!r} needs Python 3.11")


def _array(tokens: list[tuple[str, str]]) -> list[Any]:
    items: list[Any] = []
    while tokens:
        if tokens[-1][1] == "]]":
            tokens[-1:] = [("sign", "]"), ("sign", "]")]
        kind, value = tokens[-1]
        if value == "]":
            tokens.pop()
            return items
        if kind == "newline" or value == ",":
            tokens.pop()
        else:
            items.append(_value(tokens))
    raise ValueError("an array does not end")


def _inline(tokens: list[tuple[str, str]]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    while tokens:
        kind, value = tokens[-1]
        if value == "}":
            tokens.pop()
            return table
        if kind == "newline" or value == ",":
            tokens.pop()
        else:
            _assign(table, tokens)
    raise ValueError("an inline table does not end")


def _string(quoted: str) -> str:
    for quotes in ('"""', "'''"):
        if quoted.startswith(quotes):
            body = re.sub(r"^\r?\n", "", quoted[3:-3])
            if quotes == '"""' and "\\" in body:
                raise ValueError("a multi-line string with escapes needs Python 3.11")
            return body
    if quoted.startswith("'"):
        return quoted[1:-1]
    if ESCAPED.search(quoted.replace("\\\\", "")):
        raise ValueError("an escape that is not known")
    text: str = ast.literal_eval(quoted)
    return text
