"""The rules as this package ships them: a slim index for reviews, the full catalog for explaining.

Both files are generated from the records by ``scripts/build_catalog.py``. Standard library only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.packed import read_text

DOCS_URL = "https://gradio-patterns.readthedocs.io/rules/"
"""Where the pages of the rules are; a rule's page is ``<name>/`` below it."""

CATEGORIES = (
    "structure",
    "state",
    "performance",
    "files",
    "components",
    "security",
    "deployment",
    "events",
    "upgrading",
)
"""In the order of the codes: the hundreds of a code are the category's number, from 1."""

INDEX_FILE = "catalog_index.json"
CATALOG_FILE = "catalog.json"


@dataclass(frozen=True)
class RuleInfo:
    """What a review needs to know about a rule."""

    code: str
    name: str
    aliases: tuple[str, ...]
    category: str
    folder: str
    """Below ``rules/``, e.g. ``events/every_removed``."""
    severity: str
    confidence: str
    gradio: str
    """The PEP 440 range in which the trap exists; empty for all versions."""
    kind: str
    """``static`` or ``judgement``."""
    question: str
    """What a reader must answer, for judgement rules; else empty."""
    words: tuple[str, ...]
    """Without one of these words in a file, the check is not loaded."""
    has_check: bool
    url: str
    stage: str
    """``preview``, ``stable``, ``deprecated`` or ``removed``."""
    default: bool = True
    """Whether it runs where nothing is selected."""


class UnknownRuleError(LookupError):
    """Nobody is called so; ``suggestions`` are the nearest names."""

    def __init__(self, handle: str, suggestions: tuple[str, ...] = (), what: str = "rule") -> None:
        hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"there is no {what} {handle!r}{hint}")
        self.handle = handle
        self.suggestions = suggestions


def rule_info(entry: Mapping[str, Any]) -> RuleInfo:
    """A rule from its entry in the index."""
    lists = {"aliases": tuple(entry["aliases"]), "words": tuple(entry["words"])}
    return RuleInfo(**{**entry, **lists})


def rule_url(name: str) -> str:
    """The address of a rule's page."""
    return f"{DOCS_URL}{name}/"


@cache
def load_index() -> tuple[RuleInfo, ...]:
    """Every rule, removed ones included, by code."""
    return tuple(map(rule_info, _load(INDEX_FILE)))


@cache
def load_catalog() -> dict[str, dict[str, Any]]:
    """The full records with examples and proofs, by rule name, in the order of the codes."""
    return {entry["name"]: entry for entry in _load(CATALOG_FILE)}


def find(handle: str) -> RuleInfo | None:
    """The rule with this code, name or alias, in any case and with _ or -."""
    return _handles().get(_plain(handle))


def lookup(handle: str) -> RuleInfo:
    """The rule with this code, name or alias; else an error that suggests the nearest names."""
    rule = find(handle)
    if rule is None:
        raise UnknownRuleError(handle, suggest(handle))
    return rule


def suggest(handle: str, limit: int = 3) -> tuple[str, ...]:
    """The names nearest to one that is not known, best first."""
    from difflib import get_close_matches

    near = get_close_matches(_plain(handle), list(_handles()), n=limit * 2, cutoff=0.6)
    names = (rule.code if word == rule.code.lower() else rule.name for word, rule in _found(near))
    return tuple(dict.fromkeys(names))[:limit]


def _found(words: list[str]) -> list[tuple[str, RuleInfo]]:
    return [(word, _handles()[word]) for word in words]


@cache
def _handles() -> dict[str, RuleInfo]:
    handles: dict[str, RuleInfo] = {}
    for rule in load_index():
        for handle in (rule.code, rule.name, *rule.aliases):
            handles[_plain(handle)] = rule
    return handles


def _plain(handle: str) -> str:
    return handle.strip().lower().replace("_", "-")


def _load(name: str) -> list[dict[str, Any]]:
    text = read_text(os.path.join(os.path.dirname(__file__), name))
    rules: list[dict[str, Any]] = json.loads(text)["rules"]
    return rules
