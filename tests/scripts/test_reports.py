"""Public reports: told once each, answered by rules that are there; the page follows the data."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "reports.py"
NAMES = {"GP803": "every-removed"}
ADDRESS = "https://github.com/owner/repo/issues/"


@pytest.fixture(scope="module")
def reports() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reports_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("answer", "fact", "wrong"),
    [
        ("GP803", "every= was removed", 0),
        ("not yet", "a wish", 0),
        ("out: a fault of Gradio", "it loops", 0),
        ("GP804", "unknown rule", 1),
        ("perhaps", "unknown answer", 1),
        ("not yet", "a | b", 1),
    ],
)
def test_problems(reports: ModuleType, answer: str, fact: str, wrong: int) -> None:
    one = reports.Report(f"{ADDRESS}1", "timers", fact, "5.0", answer)
    assert len(list(reports.problems([one], NAMES))) == wrong


def test_a_report_is_told_once(reports: ModuleType) -> None:
    one = reports.Report(f"{ADDRESS}1", "timers", "every= was removed", "5.0", "GP803")
    assert list(reports.problems([one, one], NAMES)) == [f"{ADDRESS}1: 2 times"]


def test_page(reports: ModuleType) -> None:
    told = [
        reports.Report(f"{ADDRESS}1", "timers", "every= was removed", "5.0", "GP803"),
        reports.Report(f"{ADDRESS}2", "timers", "a timer stops", "", "not yet"),
        reports.Report(f"{ADDRESS}3", "chat", "it loops", "6.0", "out: a fault of Gradio"),
    ]
    page = reports.page(told, NAMES)
    assert "3 reports: 1 have a rule, 1 have none yet, 1 are out of scope." in page
    assert "| timers | 2 | 1 | 1 | 0 |" in page
    assert "[GP803 every-removed](rules/every-removed.md)" in page
    assert f"[owner/repo#2]({ADDRESS}2)" in page
    assert "out of scope: a fault of Gradio" in page


def test_the_data_is_sound_and_the_page_is_new(reports: ModuleType) -> None:
    assert len(reports.read()) >= 150
    assert reports.main(["--check"]) == 0
