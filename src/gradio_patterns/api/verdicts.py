"""What becomes of a name, a member, a keyword, a value at a given Gradio version.

Every answer has two sides. ``effect`` is what happens when the line runs: ``runs``, ``warns``,
``ignored`` (accepted without effect), ``fails``, or ``unknown``. ``history`` is why: ``known``,
``removed``, ``not-yet``, ``never``, ``deprecated``. A version between two inspected releases gets
the more lenient of their answers; one newer than the table is never told that a name is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from gradio_patterns.api import lifespans, private_names, symbols
from gradio_patterns.api.lifespans import Life, member_lives, name_lives, parameter_lives
from gradio_patterns.api.nearest import nearest
from gradio_patterns.api.notices import always, call_notices
from gradio_patterns.api.replacements import Replacement, replacement_for
from gradio_patterns.api.table import Version, at, entry, is_beyond, load_table, pad, rungs
from gradio_patterns.api.table import parse_version as parsed
from gradio_patterns.support.dataclass import dataclass, replace

LENIENT_FIRST = ("runs", "unknown", "ignored", "warns", "fails")


@dataclass(frozen=True)
class Verdict:
    """One answer. ``since``/``until``: the release it came with, the first without it."""

    effect: str
    history: str = "known"
    since: str = ""
    until: str = ""
    raises: str = ""
    message: str = ""
    """Gradio's own words, where it says any."""
    nearest: tuple[str, ...] = ()
    replacement: Replacement | None = None

    @property
    def fails(self) -> bool:
        return self.effect == "fails"


RUNS = Verdict("runs")
UNDECIDED = Verdict("unknown")


@lru_cache(maxsize=8192)
def name_verdict(dotted: str, version: Version) -> Verdict:
    """Whether ``gradio.Textbox``, ``gradio.themes.Soft``, ``gradio.inputs`` exists."""
    here = rungs(version)
    module = dotted.rpartition(".")[0]
    # The table holds public names: what begins with _ (``__version__``, ``utils._x``) is unknown.
    if not here or "._" in dotted:
        return UNDECIDED
    if any(symbols.symbol_at(dotted, rung) is not None for rung in here):
        return _symbol_notice(dotted, version)
    top = dotted.count(".") == 0
    known_module = entry("names", module) is not None or module in ("gradio.inputs",)
    lives = name_lives(dotted)
    missing = None if top else private_names.lives_of_missing(dotted, version)
    if not lives and missing is None and (top or not known_module):
        return UNDECIDED
    verdict = _absent(lives or missing or (), version, raises="AttributeError")
    if verdict.history == "never":
        offered = [
            name
            for name in entry("names", module) or {}
            if symbols.symbol_at(f"{module}.{name}", here[-1]) is not None
        ]
        verdict = replace(verdict, nearest=nearest(dotted.rpartition(".")[2], offered))
    return replace(verdict, replacement=replacement_for(dotted.removeprefix("gradio."), "", ""))


def _symbol_notice(dotted: str, version: Version) -> Verdict:
    """A name that is there; its constructor may warn whatever it is given."""
    symbol = symbols.symbol_of(dotted, version)
    told = [one for one in call_notices(symbol, "", {}, version) if one.condition == ""] if (
        symbol
    ) else []  # fmt: skip
    if not told:
        return RUNS
    effect = "fails" if told[0].level == "raise" else "warns"
    found = replacement_for(dotted.removeprefix("gradio."), "", "")
    return Verdict(effect, "deprecated", message=told[0].message, replacement=found)


@lru_cache(maxsize=8192)
def member_verdict(symbol: str, name: str, version: Version) -> Verdict:
    """Whether instances of a class have an event, method or attribute of this name."""
    here = rungs(version)
    if not here or not symbols.is_class(symbol) or name.startswith("_"):
        return UNDECIDED
    if any(symbols.signature_number(symbol, name, rung) is not None for rung in here):
        told = [one for one in call_notices(symbol, name, {}, version) if always(one)]
        if not told:
            return RUNS
        found = _member_replacement(symbol, name, here[-1])
        return Verdict("warns", "deprecated", message=told[0].message, replacement=found)
    there = [rung for rung in here if symbols.exists(symbol, rung)]
    if not there or any(symbols.is_open(symbol, rung) for rung in there):
        return UNDECIDED
    lives = member_lives(symbol, name)
    if symbols.is_attribute(symbol, name, there[-1]) and not lives:
        return UNDECIDED
    verdict = _absent(lives, version, raises="AttributeError")
    if verdict.history == "never":
        offered = (*symbols.events_of(symbol, version), *symbols.methods_of(symbol, version))
        verdict = replace(verdict, nearest=nearest(name, offered))
    return replace(verdict, replacement=_member_replacement(symbol, name, there[-1]))


@lru_cache(maxsize=8192)
def attribute_verdict(symbol: str, name: str, version: Version, on_class: bool) -> Verdict:
    """The same for an attribute that is only read, of the class itself or of an object."""
    verdict = member_verdict(symbol, name, version)
    here = rungs(version)
    if verdict.fails or not here or not symbols.is_class(symbol):
        return verdict
    if not on_class:
        known = symbols.signature_number(symbol, name, here[-1]) is not None
        if known or symbols.is_open(symbol, here[-1]):
            return verdict  # until 4.0 objects had events that their class had not
    lives = private_names.lives_of_member(symbol, name, version, on_class)
    return verdict if lives is None else _absent(lives, version, raises="AttributeError")


@lru_cache(maxsize=8192)
def keyword_verdict(symbol: str, member: str, keyword: str, version: Version) -> Verdict:
    """Whether a callable takes a keyword, whatever its value; see ``value_verdict`` for that."""
    here = [r for r in rungs(version) if symbols.signature_number(symbol, member, r) is not None]
    if not here:
        return UNDECIDED
    answers = [_keyword_at(symbol, member, keyword, rung) for rung in here]
    effect, message = min(answers, key=lambda answer: LENIENT_FIRST.index(answer[0]))
    if effect in ("runs", "unknown"):
        return RUNS if effect == "runs" else UNDECIDED
    verdict = _absent(
        parameter_lives(symbol, member, keyword), version, raises="TypeError", effect=effect
    )
    if verdict.effect == "unknown":
        return verdict
    if verdict.history == "never":
        offered = symbols.parameters(symbol, member, version) or ()
        names = [one.name for one in offered if one.kind not in ("*", "**")]
        verdict = replace(verdict, nearest=nearest(keyword, names))
    if verdict.fails and verdict.history == "removed":
        later = _refused_since(symbol, member, keyword, here[0])
        verdict = replace(verdict, until=later or verdict.until)
    if message:
        verdict = replace(verdict, message=message)
    return replace(verdict, replacement=keyword_replacement(symbol, member, keyword, here[-1]))


def _refused_since(symbol: str, member: str, keyword: str, rung: int) -> str:
    """From which release a keyword raises that ``**kwargs`` still took after it had left."""
    while rung and _keyword_at(symbol, member, keyword, rung - 1)[0] == "fails":
        rung -= 1
    accepted = rung and _keyword_at(symbol, member, keyword, rung - 1)[0] in ("warns", "ignored")
    return lifespans.release_name(rung) if accepted else ""


def _keyword_at(symbol: str, member: str, keyword: str, rung: int) -> tuple[str, str]:
    """``(effect, Gradio's words)`` in one inspected release."""
    known = symbols.parameters_at(symbol, member, rung)
    if known is None:
        return "unknown", ""
    if any(one.name == keyword and one.kind not in ("*", "**", "/") for one in known):
        return "runs", ""
    if not any(one.kind == "**" for one in known):
        return "fails", ""
    described = entry("symbols", symbol) or {}
    if member:
        number = at(described.get("method_keywords", {}).get(member), rung)
    else:
        number = at(described.get("keywords"), rung)
        retired = at(load_table().head["retired"].get(keyword), rung)
        special = at(described.get("words", {}).get(keyword), rung)
        if number is not None and (special is not None or retired is not None):
            number = special if special is not None else retired
        elif _base_takes(symbol, keyword, rung):
            number = None  # what any other keyword does says nothing of this one
    if number is None:
        return "unknown", ""
    text: str = load_table().head["texts"][number]
    about_a_value = text.startswith("warn: ") and not member and _about_a_value(text)
    if about_a_value and _base_takes(symbol, keyword, rung):
        return "unknown", ""
    if text == "error":
        return "fails", ""
    if text.startswith("warn"):
        return "warns", text.partition(": ")[2]
    return ("ignored" if text == "silent" else "unknown"), ""


def _about_a_value(text: str) -> bool:
    """Whether a recorded warning is of the value that was tried, not of the keyword itself."""
    return not any(word in text for word in ("deprecat", "removed", "moved"))


def _base_takes(symbol: str, keyword: str, rung: int) -> bool:
    """Whether the constructor of a base names the keyword: ``Blocks(visible=True)`` hands it on."""
    return any(
        one.name == keyword and one.kind not in ("*", "**", "/")
        for base in symbols.lineage(symbol, rung)[1:]
        for one in symbols.parameters_at(base, "", rung) or ()
    )


@lru_cache(maxsize=8192)
def positional_verdict(symbol: str, member: str, count: int, version: Version) -> Verdict:
    """``count`` positional arguments: constructors of 3.x to 6.x drop what is too many."""
    answers = []
    for rung in rungs(version):
        known = symbols.parameters_at(symbol, member, rung)
        if known is None or any(one.kind == "*" for one in known):
            return UNDECIDED
        plain = [one for one in known if one.kind in ("", "/")]
        drops = not member and at((entry("symbols", symbol) or {}).get("drops"), rung)
        fits = count <= len(plain)
        answers.append("runs" if fits else "ignored" if drops else "fails")
    effect = min(answers, key=LENIENT_FIRST.index, default="unknown")
    return Verdict(effect, raises="TypeError" if effect == "fails" else "")


@lru_cache(maxsize=8192)
def positional_names(symbol: str, member: str, version: Version) -> tuple[str, ...]:
    """Which parameters positional arguments fill, in order."""
    known = symbols.parameters(symbol, member, version) or ()
    return tuple(one.name for one in known if one.kind in ("", "/"))


def value_verdict(
    symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
    """Whether one literal value is accepted: refused, warned about, or not among the listed."""
    if isinstance(value, (str, bool, int, float, type(None))):
        return _plain_value_verdict(symbol, member, keyword, value, version)
    return _value_verdict(symbol, member, keyword, value, version)


@lru_cache(maxsize=8192)
def any_value_runs(symbol: str, member: str, keyword: str, version: Version) -> bool:
    """Whether a callable takes a keyword whatever its value: most of them, most of the time."""
    if keyword_verdict(symbol, member, keyword, version).effect != "runs":
        return False
    here = rungs(version)
    listed = any(
        one.name == keyword and one.literals
        for rung in here
        for one in symbols.parameters_at(symbol, member, rung) or ()
    )
    noticed = any(
        keyword in notice.parameters
        for rung in here
        for notice in symbols.notices_at(symbol, member, rung)
    )
    return not listed and not noticed


@lru_cache(maxsize=4096, typed=True)
def _plain_value_verdict(
    symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
    return _value_verdict(symbol, member, keyword, value, version)


def _value_verdict(
    symbol: str, member: str, keyword: str, value: object, version: Version
) -> Verdict:
    for notice in call_notices(symbol, member, {keyword: value}, version):
        if keyword in notice.parameters:
            effect = "fails" if notice.level == "raise" else "warns"
            found = keyword_replacement(symbol, member, keyword, rungs(version)[-1], value)
            if found is not None and not _offers(symbol, member, found, version):
                found = None
            pair = len(notice.parameters) > 1 and _about_a_value(notice.message)
            history = "known" if effect == "fails" else "together" if pair else "deprecated"
            return Verdict(
                effect, history, raises=notice.raises, message=notice.message, replacement=found
            )
    unlisted = [
        one.literals
        for rung in rungs(version)
        for one in symbols.parameters_at(symbol, member, rung) or ()
        if one.name == keyword and one.literals and value not in one.literals
    ]
    if not unlisted or len(unlisted) < len(rungs(version)) or not isinstance(value, str):
        return RUNS
    listed = [option for option in unlisted[-1] if isinstance(option, str)]
    return Verdict("ignored", "never", nearest=nearest(value, listed) or tuple(listed))


def _offers(symbol: str, member: str, row: Replacement, version: Version) -> bool:
    """Whether a version has the keyword that a row leads to: rows are made for the newest."""
    to = row.rewrite.get("to") if row.rewrite.get("action") != "value" else None
    return to is None or keyword_verdict(symbol, member, str(to), version).effect == "runs"


def together(
    symbol: str, member: str, given: Mapping[str, Any], keyword: str, version: Version
) -> Verdict:
    """What Gradio warns of because two given values do not go together, said of the last."""
    names = {name for name in given if name != keyword}
    for notice in call_notices(symbol, member, given, version):
        last = max((name for name in notice.parameters if name in given), default="")
        if notice.level == "warn" and keyword == last and names & set(notice.parameters):
            return Verdict("warns", "together", message=notice.message)
    return RUNS


def missing(symbol: str, member: str, given: Iterable[str], version: Version) -> tuple[str, ...]:
    """Parameters without a default that a call leaves out; then it raises TypeError."""
    left_out: tuple[str, ...] | None = None
    supplied = set(given)
    for rung in rungs(version):
        known = symbols.parameters_at(symbol, member, rung)
        if known is None:
            return ()
        here = tuple(one.name for one in known if one.required and one.name not in supplied)
        left_out = here if left_out is None else tuple(n for n in left_out if n in here)
    return left_out or ()


def fails_in(
    verdict: Callable[[Version], Verdict], versions: Iterable[Version]
) -> tuple[str, Version | None]:
    """``("all"|"some"|"none", first failing version)`` over the versions a project allows."""
    answers = [(version, verdict(version).fails) for version in versions]
    failing = [version for version, fails in answers if fails]
    if not failing:
        return "none", None
    return ("all" if len(failing) == len(answers) else "some"), failing[0]


def _absent(
    lives: tuple[Life, ...], version: Version, *, raises: str, effect: str = "fails"
) -> Verdict:
    """The history of something that the version does not have."""
    version = pad(version)
    raises = raises if effect == "fails" else ""
    past = [life for life in lives if life.until and _when(life.until) <= version]
    ahead = [life for life in lives if life.since and _when(life.since) > version]
    if past and not (ahead and is_beyond(version)):
        return Verdict(effect, "removed", past[0].since, past[-1].until, raises)
    if is_beyond(version):
        return UNDECIDED
    if ahead:
        return Verdict(effect, "not-yet", ahead[0].since, ahead[0].until, raises)
    return Verdict(effect, "never", raises=raises)


def _when(text: str) -> Version:
    return parsed(text.removeprefix(private_names.ABOUT))


def _member_replacement(symbol: str, name: str, rung: int) -> Replacement | None:
    for one in (*symbols.lineage(symbol, rung), "*"):
        found = replacement_for(one, name, "")
        if found:
            return found
    return None


def keyword_replacement(
    symbol: str, member: str, keyword: str, rung: int, value: object = None
) -> Replacement | None:
    """The row for a keyword of a callable, or of the class it derives from."""
    event = bool(member) and symbols.is_event(symbol, member, rung)
    for one in (*symbols.lineage(symbol, rung), "*"):
        for part in (member, "event") if event else (member,):
            found = replacement_for(one, part, keyword, value)
            if found:
                return found
    return None
