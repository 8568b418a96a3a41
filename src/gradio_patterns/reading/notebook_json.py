"""Replacing the source of notebook cells inside the JSON text, so that all else stays as it is."""

from __future__ import annotations

import json
import re
from json.decoder import JSONDecoder

from gradio_patterns.findings.positions import split_lines

_SPACE = re.compile(r"[ \t\r\n]*")
_decode = JSONDecoder(strict=False).raw_decode


def replace_sources(data: bytes, texts: dict[int, str]) -> bytes:
    """The file with new texts for the cells of these numbers (counting all cells from 1)."""
    bom = data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    ascii_only = text.isascii() and "\\u" in text
    spans = source_spans(text)
    for number in sorted(texts, reverse=True):
        if number not in spans:
            raise ValueError(f"cell {number} has no source")
        start, end = spans[number]
        text = text[:start] + _styled(text[start:end], texts[number], ascii_only) + text[end:]
    encoded = text.encode("utf-8")
    return b"\xef\xbb\xbf" + encoded if bom else encoded


def source_spans(text: str) -> dict[int, tuple[int, int]]:
    """Where the value of ``source`` (``input`` in old notebooks) of each cell is in the JSON."""
    spans: dict[int, tuple[int, int]] = {}
    members = _members(text, _skip(text, 0))
    lists = [members["cells"]] if "cells" in members else []
    if not lists and "worksheets" in members:
        for start, _ in _items(text, members["worksheets"][0]):
            sheet = _members(text, start) if text[start] == "{" else {}
            if "cells" in sheet and text[sheet["cells"][0]] == "[":
                lists.append(sheet["cells"])
    number = 0
    for start, _ in lists:
        for cell_start, _ in _items(text, start):
            number += 1
            if text[cell_start] != "{":
                continue
            cell = _members(text, cell_start)
            span = cell.get("source") or cell.get("input")
            if span is not None:
                spans[number] = span
    return spans


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _members(text: str, at: int) -> dict[str, tuple[int, int]]:
    """The span of each value of the object that starts at ``at``; the last of equal keys counts."""
    found: dict[str, tuple[int, int]] = {}
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, at = _decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        _, end = _decode(text, at)
        found[key] = (at, end)
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at] == "," else at
    return found


def _items(text: str, at: int) -> list[tuple[int, int]]:
    """The span of each element of the list that starts at ``at``."""
    found: list[tuple[int, int]] = []
    at = _skip(text, at + 1)
    while text[at] != "]":
        _, end = _decode(text, at)
        found.append((at, end))
        at = _skip(text, end)
        at = _skip(text, at + 1) if text[at] == "," else at
    return found


def _styled(old: str, new: str, ascii_only: bool) -> str:
    """The new text as JSON, laid out as the old value is."""
    if old.startswith('"'):
        return json.dumps(new, ensure_ascii=ascii_only)
    items = _items(old, 0)
    before = old[1 : items[0][0]] if items else ""
    after = old[items[-1][1] : -1] if items else ""
    between = "," + before if before.strip(" ") or not before else ", "
    if len(items) > 1:
        between = old[items[0][1] : items[1][0]]
    parts = [json.dumps(line, ensure_ascii=ascii_only) for line in split_lines(new)]
    return "[" + before + between.join(parts) + after + "]" if parts else "[]"
