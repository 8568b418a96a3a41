"""Whether a rule's findings can be fixed: derived by reviewing its bad example."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from packaging.specifiers import SpecifierSet

from gradio_patterns.engine.review import review_source
from gradio_patterns.findings.finding import APPLICABILITIES, Target
from gradio_patterns.knowledge.catalog import RuleInfo

VERSIONS_FILE = "gradio_versions.json"


def fixability(rule: RuleInfo, bad: Mapping[str, str], proof: Sequence[Mapping[str, str]]) -> str:
    """``safe``, ``unsafe`` or ``display``: what every fix of the bad example is at least.

    Empty where no finding comes with a fix.
    """
    if not rule.has_check or rule.kind != "static":
        return ""
    version = proven_version(rule, proof)
    target = Target(tuple(map(int, version.split("."))), version, "the rule's proof")
    found = {
        finding.fix.applicability
        for name, text in bad.items()
        if name.endswith(".py")
        for finding in review_source(text, name, target, [rule]).findings
        if finding.fix is not None
    }
    return max(found, key=APPLICABILITIES.index, default="")


def proven_version(rule: RuleInfo, proof: Sequence[Mapping[str, str]]) -> str:
    """The newest Gradio on which the rule holds, else the newest its range admits."""
    held = [row["gradio"] for row in proof if row["verdict"] == "holds"]
    if held:
        return held[-1]
    known: list[str] = json.loads(
        Path(__file__).parents[1].joinpath("target", VERSIONS_FILE).read_bytes()
    )
    return ([*SpecifierSet(rule.gradio).filter(known)] or known)[-1]
