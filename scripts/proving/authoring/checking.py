"""What is wrong with stored proofs, without running anything."""

from collections.abc import Iterator

from packaging.specifiers import SpecifierSet

from proving.authoring.edges import edges
from proving.authoring.record import is_stale, read
from proving.authoring.releases import core, order
from proving.authoring.rules import Rule
from proving.authoring.verdicts import VERDICTS


def versions_of(rule: Rule) -> list[str]:
    """The versions a rule must be run on: the core, those it names, and both sides of each edge."""
    listed = {*core(), *rule.extra_versions}
    return sorted(listed | edges((rule.range, *rule.history), listed), key=order)


def problems(rule: Rule) -> Iterator[str]:
    """Everything that keeps the proof of a rule from being believed."""
    stale = is_stale(rule, versions_of(rule))
    if stale:
        yield f"stale: {stale}"
    stored = read(rule.result)
    if rule.result.is_file() and stored.get("rule") != rule.name:
        yield f"proof.json is of the rule {stored.get('rule')!r}"
    yield from disagreements(rule)
    held = [one for one in stored["observations"].values() if one["verdict"] == "holds"]
    if rule.stage == "stable" and not held:
        yield "stable, but holds on no version"


def disagreements(rule: Rule) -> Iterator[str]:
    """Where the range and the stored observations disagree."""
    for version, seen in read(rule.result)["observations"].items():
        if not agrees(rule, version, seen["verdict"]):
            why = f" ({seen['why']})" if seen.get("why") else ""
            yield disagreement(rule, version, seen["verdict"]) + why


def agrees(rule: Rule, version: str, verdict: str) -> bool:
    """Whether a verdict fits the range, which contains exactly the versions that hold."""
    if verdict not in VERDICTS or verdict == "contradiction":
        return False
    return (verdict == "holds") == SpecifierSet(rule.range).contains(version)


def disagreement(rule: Rule, version: str, verdict: str) -> str:
    """How a verdict fails to fit the range, in words."""
    if verdict not in VERDICTS:
        return f"{version}: unknown verdict {verdict!r}"
    if verdict == "contradiction":
        return f"{version}: contradiction"
    if verdict == "holds":
        return f"{version}: holds, but the range {rule.range} leaves it out"
    return f"{version}: {verdict}, but the range {rule.range or 'of all versions'} claims it"
