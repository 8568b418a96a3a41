"""What became of the name of Gradio's that a message complains of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.api import (
    Verdict,
    Version,
    keyword_verdict,
    member_verdict,
    name_verdict,
    parameter_lives,
    version_text,
)
from gradio_patterns.api.symbols import symbol_at
from gradio_patterns.api.table import entry, load_table
from gradio_patterns.support.dataclass import dataclass, replace

PATTERNS = (
    ("keyword", r"([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'"),
    ("name", r"module '(gradio(?:\.\w+)*)' has no attribute '(\w+)'"),
    ("name", r"cannot import name '(\w+)' from '(gradio(?:\.\w+)*)'"),
    ("member", r"'(\w+)' object has no attribute '(\w+)'"),
    ("member", r"type object '(\w+)' has no attribute '(\w+)'"),
)
"""Plain enough for both languages: the page reads them as well."""
LISTENERS = "listeners"
BASES = {"BlockContext": "Blocks"}
"""Who was called, where a message names the class behind it."""
RULES = {
    "gone": {"keyword": "removed-parameter", "name": "removed-name", "member": "removed-name"},
    "later": dict.fromkeys(("keyword", "name", "member"), "not-yet-introduced"),
    "never": {
        "keyword": "unknown-parameter", "name": "unknown-name", "member": "event-not-supported",
    },
}  # fmt: skip
"""The rule behind each kind of message, by what became of the name."""


@dataclass(frozen=True)
class Fact:
    """``label`` came ``since`` a release and went ``until`` one; ``instead`` is what to write."""

    label: str
    since: str = ""
    until: str = ""
    instead: str = ""
    note: str = ""
    nearest: tuple[str, ...] = ()
    kind: str = ""

    @property
    def rule(self) -> str:
        """The rule that a review would name."""
        became = "gone" if self.until else "later" if self.since else "never"
        return RULES[became][self.kind]


def fact_of(message: str, version: Version) -> Fact | None:
    """What is known of the name in a message at a version; None where there is none."""
    for kind, pattern in PATTERNS:
        match = re.search(pattern, message)
        if match is None:
            continue
        first, second = match.groups()
        if kind == "keyword":
            found = [_keyword(owner, second, version) for owner in owners_of(first)]
        elif kind == "name":
            module, name = (first, second) if first.startswith("gradio") else (second, first)
            found = [_name(module, name, version)]
        else:
            found = [_member(first, second, version)]
        first_told = next(filter(None, found), None)
        if first_told is not None:
            return replace(first_told, kind=kind)
    return None


def owners_of(called: str) -> Iterator[str]:
    """Whom a traceback means: a class, ``Blocks.launch``, or any listener."""
    parts = called.removesuffix(".__init__").split(".")
    if "<locals>" in called or parts[-1] in ("event_trigger", "on"):
        yield LISTENERS
    elif parts[-1] in ("launch", "queue"):
        yield f"Blocks.{parts[-1]}"
    elif len(parts) == 1 and parts[0] != "__init__":
        yield BASES.get(parts[0], parts[0])


def _keyword(owner: str, keyword: str, version: Version) -> Fact | None:
    name, _, member = owner.partition(".")
    if owner == LISTENERS:
        symbol, member = "Textbox", "change"
    else:
        symbol = newest_symbol(name)
    if not symbol:
        return None
    label = f".event({keyword}=)" if owner == LISTENERS else f"gr.{owner}({keyword}=)"
    fact = told(label, keyword_verdict(symbol, member, keyword, version))
    if fact is not None:
        return fact
    # It is there now, and was not in the release that complained.
    spans = parameter_lives(symbol, member, keyword)
    return Fact(label, spans[0].since) if spans and spans[0].since else None


def _name(module: str, name: str, version: Version) -> Fact | None:
    dotted = f"{module}.{name}"
    verdict = name_verdict(dotted, version)
    return told(dotted.replace("gradio.", "gr.", 1), verdict)


def _member(owner: str, member: str, version: Version) -> Fact | None:
    symbol = newest_symbol(owner)
    if not symbol:
        return None
    return told(f"{owner}.{member}()", member_verdict(symbol, member, version))


def told(label: str, verdict: Verdict) -> Fact | None:
    """A verdict as a fact; None where the name is there, or nothing is known of it."""
    if verdict.history not in ("removed", "not-yet", "never"):
        return None
    row = verdict.replacement
    return Fact(
        label, verdict.since, verdict.until if verdict.history == "removed" else "",
        row.text if row else "", row.note if row else "", verdict.nearest,
    )  # fmt: skip


def newest_symbol(name: str) -> str:
    """The symbol that a public name led to last; empty where no release had it."""
    if name not in (entry("names", "gradio") or {}):
        return ""
    for rung in reversed(range(len(load_table().texts))):
        found = symbol_at(f"gradio.{name}", rung)
        if found is not None:
            return found
    return ""


def words_of(fact: Fact, version: Version) -> str:
    """A fact as a sentence or two."""
    if fact.until:
        text = f"{fact.label} is gone since Gradio {fact.until}."
    elif fact.since:
        text = f"{fact.label} came with Gradio {fact.since}; the one that said this is older."
    else:
        text = f"No release of Gradio up to {version_text(version)} had {fact.label}."
    if fact.instead:
        text += f" Instead: {fact.instead}."
        text += f" {fact.note}" if fact.note else ""
    elif fact.nearest:
        text += f" Did you mean {' or '.join(fact.nearest[:2])}?"
    return text
