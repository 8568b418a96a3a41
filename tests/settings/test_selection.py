"""Which rules run: the default set, what is selected beside it, and what never runs unasked."""

from __future__ import annotations

import pytest

import fakes
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.settings import selection
from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import replace

PLAIN = fakes.rule("GP801", "plain-one", "events", "error")
ADVICE = fakes.rule("GP802", "advice-one", "events", "info")
UNJUDGED = replace(fakes.rule("GP803", "unjudged-one", "events", "error"), default=False)
ELSEWHERE = fakes.rule("GP501", "other-one", "components", "warning")
PREVIEW = replace(fakes.rule("GP804", "preview-one", "events", "error"), stage="preview")


@pytest.fixture(autouse=True)
def index(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (ELSEWHERE, PLAIN, ADVICE, UNJUDGED, PREVIEW)
    monkeypatch.setattr(selection, "load_index", lambda: rules)


def names(**settings: object) -> list[str]:
    found: tuple[RuleInfo, ...] = selection.active(Config(**settings))  # type: ignore[arg-type]
    return [rule.name.removesuffix("-one") for rule in found]


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ((), ["other", "plain"]),
        (("DEFAULT",), ["other", "plain"]),
        (("ALL",), ["other", "plain", "unjudged"]),
        (("events",), ["plain", "unjudged"]),
        (("GP8",), ["plain", "unjudged"]),
        (("default", "GP803"), ["other", "plain", "unjudged"]),
        (("default", "unjudged-one"), ["other", "plain", "unjudged"]),
        (("GP803",), ["unjudged"]),
        (("preview_one",), ["preview"]),
    ],
)
def test_what_is_selected(select: tuple[str, ...], expected: list[str]) -> None:
    assert names(select=select) == expected


def test_severity_alone_does_not_bring_what_is_outside_the_default_set() -> None:
    assert names(min_severity="info") == ["other", "plain", "advice"]


def test_ignore_works_on_top_of_both_words() -> None:
    assert names(select=("ALL",), ignore=("GP803",)) == ["other", "plain"]
    assert names(select=("DEFAULT",), ignore=("components",)) == ["plain"]


def test_the_words_are_known() -> None:
    selection.check_words(("ALL", "default", "DEFAULT"), "command line")
