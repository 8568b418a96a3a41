"""Rules as their folders say now, without the compiled index."""

from __future__ import annotations

import json
from pathlib import Path

from gradio_patterns.knowledge.catalog import RuleInfo, rule_url
from gradio_patterns.support.wording import awaited_words


def rule_from_folder(folder: Path) -> RuleInfo:
    """A rule as its folder says now, without the compiled index."""
    record = json.loads((folder / "rule.json").read_text(encoding="utf-8"))
    check = folder / "check.py"
    return RuleInfo(
        code=record["code"],
        name=record["name"],
        aliases=tuple(record.get("aliases", ())),
        category=record["category"],
        folder=f"{folder.parent.name}/{folder.name}",
        severity=record["severity"],
        confidence=record["confidence"],
        gradio=record["gradio"],
        kind=record["detection"]["kind"],
        question=record["detection"].get("question", ""),
        words=awaited_words(check) or (),
        has_check=check.is_file(),
        url=rule_url(record["name"]),
        stage=record["status"]["stage"],
        default=record.get("default", True),
    )


def rules_from_folders(root: Path) -> list[RuleInfo]:
    """All rules below ``root`` (``rules/``), by code."""
    found = [rule_from_folder(path.parent) for path in root.glob("*/*/rule.json")]
    return sorted(found, key=lambda rule: rule.code)
