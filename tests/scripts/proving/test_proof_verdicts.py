"""From two outcomes to a verdict."""

import pytest

from proving.authoring.verdicts import Outcome, judge

SEEN = Outcome("seen", "it broke")
FINE = Outcome("not-seen", "it worked")
FAILED = Outcome("could-not-run", "no result within 60 s")
ABSENT = Outcome("not-applicable", "no gr.Timer")


@pytest.mark.parametrize(
    ("bad", "good", "verdict"),
    [
        (SEEN, FINE, "holds"),
        (SEEN, SEEN, "contradiction"),
        (SEEN, FAILED, "could-not-run"),
        (SEEN, ABSENT, "not-applicable"),
        (FINE, FINE, "does-not-hold"),
        (FINE, SEEN, "does-not-hold"),
        (FINE, FAILED, "does-not-hold"),
        (FAILED, FINE, "could-not-run"),
        (ABSENT, FINE, "not-applicable"),
    ],
)
def test_verdict(bad: Outcome, good: Outcome, verdict: str) -> None:
    assert judge(bad, good).verdict == verdict


def test_a_good_example_that_fails_otherwise_proves_nothing() -> None:
    broken = Outcome("not-seen", "AttributeError: no Timer", broken="AttributeError: no Timer")
    assert judge(SEEN, broken).verdict == "could-not-run"
    assert "AttributeError" in judge(SEEN, broken).why
    assert judge(SEEN, broken, good_may_fail=True).verdict == "holds"
    assert judge(FINE, broken).verdict == "does-not-hold"


def test_a_verdict_that_is_no_success_says_why() -> None:
    for bad, good in ((SEEN, SEEN), (SEEN, FAILED), (FAILED, FINE), (ABSENT, FINE)):
        assert judge(bad, good).why
