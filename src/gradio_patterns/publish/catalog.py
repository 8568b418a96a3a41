"""Compiles valid rules into the two files the package ships: the catalog and its slim index."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from gradio_patterns.knowledge.catalog import CATALOG_FILE, INDEX_FILE, rule_info, rule_url
from gradio_patterns.publish.examples import SIDES, read_example
from gradio_patterns.publish.fixability import fixability
from gradio_patterns.publish.proofs import proof_rows
from gradio_patterns.publish.validate import Rule
from gradio_patterns.support.wording import awaited_words


def index_text(rules: Sequence[Rule]) -> str:
    """The index as the text of its file: a rule a line."""
    return _lines("gradio-patterns/index-v1", [index_entry(rule) for rule in rules])


def catalog_text(rules: Sequence[Rule]) -> str:
    """The catalog as the text of its file."""
    entries = [catalog_entry(rule) for rule in rules]
    return _dumped({"format": "gradio-patterns/catalog-v1", "rules": entries}, indent=1) + "\n"


def index_entry(rule: Rule) -> dict[str, Any]:
    """What a review needs to know about the rule; see ``RuleInfo``."""
    record, check = rule.record, rule.folder / "check.py"
    return {
        "code": record.code,
        "name": record.name,
        "aliases": record.aliases,
        "category": record.category,
        "folder": f"{record.category}/{record.name.replace('-', '_')}",
        "severity": record.severity,
        "confidence": record.confidence,
        "gradio": record.gradio,
        "kind": record.detection.kind,
        "question": record.detection.question,
        "words": awaited_words(check) or (),
        "has_check": check.is_file(),
        "url": rule_url(record.name),
        "stage": record.status.stage,
        "default": record.default,
    }


def catalog_entry(rule: Rule) -> dict[str, Any]:
    """The record, all optional fields filled, and what is derived from the files beside it."""
    record = rule.record.model_dump(exclude={"schema_"})
    derived = index_entry(rule)
    examples = {side: read_example(rule.folder, side) for side in SIDES}
    proof = proof_rows(rule.folder)
    return record | {
        "folder": derived["folder"],
        "words": derived["words"],
        "has_check": derived["has_check"],
        "url": derived["url"],
        "fixability": fixability(rule_info(derived), examples["bad"], proof),
        "examples": examples,
        "proof": proof,
    }


def catalog_paths(package: Path) -> Mapping[str, Path]:
    """Where the two files are, in the folder of the package."""
    return {
        "index": package / "knowledge" / INDEX_FILE,
        "catalog": package / "knowledge" / CATALOG_FILE,
    }


def _lines(name: str, entries: Sequence[Mapping[str, Any]]) -> str:
    body = ",\n".join(map(_dumped, entries))
    return f'{{"format": "{name}", "rules": [\n{body}\n]}}\n'


def _dumped(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
