"""What is committed is what would be generated; drift is told."""

from __future__ import annotations

import json
import subprocess
import sys
from gzip import compress
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from sample_rules import EVERY, copied, edit, prove, second

from gradio_patterns.findings.finding import (
    Diagnostic,
    Edit,
    Finding,
    Fix,
    PlacedEdit,
    Position,
    Question,
    Report,
    Target,
)
from gradio_patterns.knowledge.catalog import RuleInfo, rule_info
from gradio_patterns.publish.catalog import catalog_text, index_text
from gradio_patterns.publish.config_schema import config_schema
from gradio_patterns.publish.fixability import proven_version
from gradio_patterns.publish.generated import drifted, write_or_check
from gradio_patterns.publish.report_schema import report_schema
from gradio_patterns.publish.schemas import rule_schema
from gradio_patterns.publish.validate import read_rules
from gradio_patterns.report.json import document
from gradio_patterns.settings.config import KEYS
from gradio_patterns.support.dataclass import replace

ROOT = Path(__file__).parents[2]
SCHEMAS = (rule_schema(), report_schema(), config_schema())
REPORT: dict[str, Any] = {
    "format": "gradio-patterns/report-v1",
    "tool": {"name": "gradio-patterns", "version": "0.1.0"},
    "target": {"gradio": "6.31.0", "source": "requirements.txt:3"},
    "complete": True,
    "files": {"reviewed": 3, "without_gradio": 40, "failed": 0},
    "findings": [
        {
            "code": "GP803", "rule": "every-removed", "category": "events", "severity": "error",
            "confidence": "high", "message": "...", "path": "app.py",
            "start": {"line": 41, "column": 5}, "end": {"line": 41, "column": 38},
            "fix": None, "url": "", "fingerprint": "",
        }
    ],
    "questions": [],
    "errors": [{"code": "GP001", "path": "x.py", "message": "..."}],
    "suppressed": 0,
    "cut": 0,
}  # fmt: skip

REPORT_VALIDATOR = jsonschema.Draft202012Validator(report_schema())


@pytest.mark.parametrize("script", ["build_schema.py", "build_catalog.py"])
def test_what_is_committed_is_up_to_date(script: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / script), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_drift_is_told_and_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {tmp_path / "a.json": "é\n", tmp_path / "sub/b.json": "b\n"}
    assert write_or_check(texts, check=True, command="scripts/x.py") == 1
    assert "a.json is not up to date: run python scripts/x.py" in capsys.readouterr().err
    assert drifted(texts) == list(texts)
    assert write_or_check(texts, check=False, command="") == 0
    assert drifted(texts) == []
    (tmp_path / "a.json").write_bytes("é\r\n".encode())
    assert drifted(texts) == [tmp_path / "a.json"]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema["title"])
def test_schemas_are_schemas_and_describe_every_record_field(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("https://")
    if schema is not SCHEMAS[1]:
        parts = [schema, *schema.get("$defs", {}).values()]
        assert all(field.get("description") for p in parts for field in p["properties"].values())


def test_objects_of_a_record_are_closed() -> None:
    parts = [rule_schema(), *rule_schema()["$defs"].values()]
    assert all(part["additionalProperties"] is False for part in parts)


def test_the_report_schema_admits_what_is_reported() -> None:
    start, end = Position(2, 1, cell=3), Position(2, 4, cell=3)
    fix = Fix("safe", "Drop it.", (Edit(0, 1, ""),))
    finding = Finding(
        "GP803", "every-removed", "events", "error", "high", "Removed.", "a.ipynb", start, end, fix,
        (PlacedEdit(start, end, ""),), "https://x.y/", "f1",
    )  # fmt: skip
    target = Target((6, 31, 0), "6.31.0", "the newest known")
    reported = document(
        Report(
            target,
            (finding, replace(finding, fix=None, path="a.py", start=Position(1, 1))),
            (Question("GP201", "leak", "Is it so?", "a.ipynb", start, end),),
            (Diagnostic("GP003", "does not parse", "b.py", 7), Diagnostic("GP008", "broken")),
            cut=2,
            targets={"sub/a.py": target},
        )
    )
    assert list(REPORT_VALIDATOR.iter_errors(reported)) == []


@pytest.mark.parametrize("lost", [key for key in REPORT if key not in ("suppressed", "cut")])
def test_the_report_schema_misses_each_lost_field(lost: str) -> None:
    assert REPORT_VALIDATOR.is_valid(REPORT)
    assert not REPORT_VALIDATOR.is_valid({k: v for k, v in REPORT.items() if k != lost})


@pytest.mark.parametrize("lost", REPORT["findings"][0])
def test_the_report_schema_misses_each_lost_field_of_a_finding(lost: str) -> None:
    finding = {k: v for k, v in REPORT["findings"][0].items() if k != lost}
    assert not REPORT_VALIDATOR.is_valid(REPORT | {"findings": [finding]})


def test_the_config_schema_has_the_keys_of_the_configuration() -> None:
    validator = jsonschema.Draft202012Validator(config_schema())
    assert list(config_schema()["properties"]) == list(KEYS)
    assert validator.is_valid({"select": ["GP8"], "fail-on": "never", "max-findings": 3})
    for key, value in (("selekt", []), ("select", "GP8"), ("fail-on", "x"), ("max-findings", -1)):
        assert not validator.is_valid({key: value})


def test_the_catalog_holds_the_record_and_what_is_derived(tmp_path: Path) -> None:
    root = copied(tmp_path)
    prove(root / EVERY, v5_50_0="holds", v4_44_1="does-not-hold", v10_0_0="holds")
    second(root, status={"stage": "preview", "since": "0.1.0"}, detection={
        "kind": "judgement", "question": "Is that too fast?", "when": "There is a timer."},
    )  # fmt: skip
    (root / "events/timer_too_fast/proof.json").unlink()
    (root / "events/timer_too_fast/check.py").unlink()
    rules, faults = read_rules(root)
    assert faults == []
    entry, other = json.loads(catalog_text(rules))["rules"]
    assert entry["title"] == "every= was removed from event listeners"
    assert entry["folder"] == EVERY
    assert entry["words"] == ["every"]
    assert [row["gradio"] for row in entry["proof"]] == ["4.44.1", "5.50.0", "10.0.0"]
    assert list(entry["examples"]["bad"]) == ["bad.py"]
    assert other["myth"] is not None
    assert other["has_check"] is False
    assert other["detection"]["question"] == "Is that too fast?"


def test_the_index_has_a_rule_a_line_and_makes_rule_infos(tmp_path: Path) -> None:
    root = copied(tmp_path)
    edit(root / EVERY, status={"stage": "preview", "since": "0.1.0"})
    second(root)
    text = index_text(read_rules(root)[0])
    assert [line[:16] for line in text.splitlines()[1:-1]] == [
        '{"code": "GP803"',
        '{"code": "GP804"',
    ]
    infos = [rule_info(entry) for entry in json.loads(text)["rules"]]
    assert infos[0] == RuleInfo(
        "GP803", "every-removed", ("no-every",), "events", EVERY, "error", "high", ">=5.0",
        "static", "", ("every",), True,
        "https://gradio-patterns.readthedocs.io/rules/every-removed/", "preview",
    )  # fmt: skip


def test_fixes_are_tried_where_the_rule_holds(tmp_path: Path) -> None:
    root = copied(tmp_path)
    entry = json.loads(index_text(read_rules(root)[0]))["rules"][0]
    row = {"gradio": "5.50.0", "verdict": "holds"}
    assert proven_version(rule_info(entry), [row]) == "5.50.0"
    assert proven_version(rule_info(entry | {"gradio": "<4"}), [])[:2] == "3."


def test_packed_files_may_be_packed_differently(tmp_path: Path) -> None:
    path = tmp_path / "table.gz"
    path.write_bytes(compress(b"one" * 100, compresslevel=1, mtime=7))
    assert drifted({path: compress(b"one" * 100, mtime=0)}) == []
    assert drifted({path: compress(b"two" * 100, mtime=0)}) == [path]
    path.write_bytes(b"no archive")
    assert drifted({path: compress(b"one" * 100, mtime=0)}) == [path]
