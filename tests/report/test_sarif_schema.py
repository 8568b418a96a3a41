"""SARIF output is valid against the schema of its standard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from sample_report import EMPTY, FINDING, REPORT, TARGET

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Report
from gradio_patterns.report import render
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import replace
from stored_schemas import schema

ROOT = Path(__file__).resolve().parents[2]
TITLE = '"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"'


def faults(report: Report) -> list[str]:
    validator = Draft7Validator(schema(TITLE))
    log = json.loads(render(report, "sarif"))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)]


def test_the_schema_refuses_what_is_wrong() -> None:
    assert schema(TITLE)["$id"].endswith("sarif-schema-2.1.0.json")
    assert not Draft7Validator(schema(TITLE)).is_valid({"version": "2.1.0"})
    log = json.loads(render(REPORT, "sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft7Validator(schema(TITLE)).is_valid(log)


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["everything", "nothing"])
def test_made_up_reports(report: Report) -> None:
    assert faults(report) == []


def test_odd_texts_and_paths() -> None:
    odd = replace(FINDING, path="/abs/ü %.py", message="<&> \x1b", kind="judgement", fix=None)
    assert faults(Report(TARGET, findings=(odd, replace(odd, path="C:\\a.py")))) == []


def test_a_real_review() -> None:
    examples = [str(ROOT / "examples"), str(ROOT / "tests/regression/apps")]
    report = review_paths(examples, Options(overrides={"min_severity": "info"}))
    assert len(report.findings) > 10
    assert faults(report) == []
