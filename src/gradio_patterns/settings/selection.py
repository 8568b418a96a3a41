"""Which rules run on a file: ``select``, ``ignore``, severity; the more exact word wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gradio_patterns.findings.diagnostics import UNKNOWN_RULE, UNUSED_SUPPRESSION, nearest, refuse
from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge.catalog import CATEGORIES, RuleInfo, load_index
from gradio_patterns.settings.config import Config
from gradio_patterns.support import globs

EXACT = 100
ALL = ("all", "gp")
DEFAULT = "default"
"""The rules that run where nothing is selected, as a word to select them and others with."""
SUPPRESSION_NAMES = (UNUSED_SUPPRESSION.lower(), "unused-suppression")


def plain(word: str) -> str:
    """A name as it is compared: case and ``_`` do not matter."""
    return word.strip().lower().replace("_", "-")


def _is_prefix(word: str) -> bool:
    """Whether it is the beginning of a code: ``gp8``, ``gp80``."""
    return word.startswith("gp") and word[2:].isdecimal() and len(word) < 5


def strength(rule: RuleInfo, words: Sequence[str]) -> int:
    """How exactly the most exact of the words names the rule; 0 where none does."""
    if not words:
        return 0
    best = 0
    handles = {plain(handle) for handle in (rule.code, rule.name, *rule.aliases)}
    for word in map(plain, words):
        if word in handles:
            return EXACT
        if word in ALL or (word == DEFAULT and rule.default):
            best = max(best, 1)
        elif word == rule.category or (_is_prefix(word) and rule.code.lower().startswith(word)):
            best = max(best, 3 if word == rule.category else len(word))
    return best


def check_words(words: Iterable[str], origin: str) -> None:
    """Refuse words that name no rule, prefix or category."""
    known: set[str] | None = None
    for word in words:
        if known is None:
            known = {*ALL, DEFAULT, *CATEGORIES, *SUPPRESSION_NAMES}
            for rule in load_index():
                known.update(plain(handle) for handle in (rule.code, rule.name, *rule.aliases))
        text = plain(word)
        if text not in known and not _is_prefix(text):
            hint = nearest(text, sorted(known))
            raise refuse(UNKNOWN_RULE, f"there is no rule or category {word!r}{hint}", origin)


def file_ignores(config: Config, path: str) -> tuple[str, ...]:
    """The words of ``per-file-ignores`` for a path below the configuration's folder."""
    words: list[str] = []
    for pattern, ignored in config.per_file_ignores:
        if globs.matches(pattern, path):
            words.extend(ignored)
    return tuple(words)


def active(config: Config, ignored_here: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
    """The rules to run, by code.

    Where nothing is selected, those that are still to prove themselves on real code stay out.
    """
    floor = SEVERITIES.index(config.min_severity or "warning")
    rules: list[RuleInfo] = []
    for rule in load_index():
        if rule.stage == "removed" or (rule.kind == "judgement" and not config.questions):
            continue
        wanted = strength(rule, config.select or (DEFAULT,))
        if rule.stage in ("deprecated", "preview") and wanted < EXACT:
            continue
        if wanted <= strength(rule, config.ignore) or strength(rule, ignored_here):
            continue
        by_name = wanted == EXACT and config.min_severity is None
        if rule.kind == "judgement" or by_name or SEVERITIES.index(rule.severity) >= floor:
            rules.append(rule)
    return tuple(rules)


def unused_wanted(config: Config, ignored_here: tuple[str, ...] = ()) -> bool:
    """Whether comments that silence nothing are reported."""
    ignored = {plain(word) for word in (*config.ignore, *ignored_here)}
    return not ignored.intersection(SUPPRESSION_NAMES) and config.min_severity != "error"
