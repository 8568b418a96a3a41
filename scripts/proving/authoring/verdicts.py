"""From what was seen on both examples to a verdict."""

import datetime
from dataclasses import dataclass

from proving.authoring.scrub import same_but_jitter

VERDICTS = ("holds", "does-not-hold", "not-applicable", "could-not-run", "contradiction")


@dataclass(frozen=True)
class Outcome:
    """What `observe` gave for one example: seen, not-seen, not-applicable or could-not-run."""

    kind: str
    what: str
    broken: str = ""
    """The first build or start of the example that failed."""
    detail: str = ""
    """For whoever runs the proof; not stored."""


@dataclass(frozen=True)
class Observation:
    """What is written for one Gradio version."""

    verdict: str
    bad: str
    good: str
    why: str
    date: str
    detail: str = ""

    def as_json(self) -> dict[str, str]:
        fields = {"verdict": self.verdict, "bad": self.bad, "good": self.good}
        return {**fields, **({"why": self.why} if self.why else {}), "date": self.date}


def judge(bad: Outcome, good: Outcome, good_may_fail: bool = False) -> Observation:
    """The verdict on one version. Bad seen and good not: the rule holds."""
    verdict, why = _verdict(bad, good)
    if verdict == "holds" and good.broken and not good_may_fail:
        verdict, why = "could-not-run", f"the good example fails as well: {good.broken}"
    today = datetime.date.today().isoformat()
    detail = bad.detail + good.detail if verdict == "could-not-run" else ""
    return Observation(verdict, bad.what, good.what, why, today, detail)


def _verdict(bad: Outcome, good: Outcome) -> tuple[str, str]:
    if bad.kind == "could-not-run":
        return "could-not-run", f"bad: {bad.what}"
    if bad.kind == "not-applicable":
        return "not-applicable", bad.what
    if bad.kind == "not-seen":
        return "does-not-hold", ""
    if good.kind == "seen":
        return "contradiction", "the symptom is seen on the good example too"
    if good.kind == "could-not-run":
        return "could-not-run", f"good: {good.what}"
    if good.kind == "not-applicable":
        return "not-applicable", f"good: {good.what}"
    return "holds", ""


def unchanged(old: dict[str, str], new: dict[str, str]) -> bool:
    """Whether a new observation says the same as the stored one (date and jitter aside)."""
    return old.get("verdict") == new["verdict"] and all(
        same_but_jitter(old.get(field, ""), new.get(field, "")) for field in ("bad", "good", "why")
    )
