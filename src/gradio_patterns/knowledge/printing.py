"""Texts for a terminal and a page: filled paragraphs, aligned tables, fences, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from textwrap import fill
from typing import Any

WIDTH = 88


def aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]).rstrip() for row in rows)


def wrapped(text: str) -> str:
    """Paragraphs filled; lists, code and other lines with a shape of their own left alone."""
    blocks = text.split("\n\n")
    return "\n\n".join(block if _shaped(block) else _filled(block) for block in blocks)


def _filled(text: str) -> str:
    """One paragraph, code in backticks kept on one line."""
    held = re.sub(r"`[^`]*`", lambda code: code[0].replace(" ", "\0"), text)
    filled = fill(held, WIDTH, break_long_words=False, break_on_hyphens=False)
    return filled.replace("\0", " ")


def code_block(text: str) -> str:
    return "\n".join(f"  | {line}".rstrip() for line in text.rstrip().split("\n"))


def _shaped(block: str) -> bool:
    marks = ("- ", "* ", "#", "|", "```", "    ", "1. ")
    return any(line.startswith(marks) for line in block.split("\n"))


def fence(text: str, language: str) -> str:
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}{language}\n{text}\n{ticks}"


def as_json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


Printer = Callable[[Any], str]


def printer(fmt: str, printers: Mapping[str, Printer]) -> Printer:
    return printers[known_format(fmt, tuple(printers))]


def known_format(fmt: str, formats: Sequence[str]) -> str:
    if fmt not in formats:
        raise ValueError(f"there is no format {fmt!r}; choose {', '.join(formats)}")
    return fmt
