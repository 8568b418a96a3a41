"""Folders of rules: every fault is one line that names file and field."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sample_rules import EVERY, copied, edit, prove, second

from gradio_patterns.publish.faults import Fault
from gradio_patterns.publish.validate import read_rules, validate_folder
from gradio_patterns.support.wording import awaited_words

SCRIPT = Path(__file__).parents[2] / "scripts/validate_records.py"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copied(tmp_path)
    prove(root / EVERY, v4_44_1="does-not-hold", v5_50_0="holds", v6_31_0="holds")
    return root


def lines(root: Path) -> list[str]:
    """The faults without the way to the folder."""
    return [str(fault).replace(f"{root.as_posix()}/", "") for fault in validate_folder(root)]


def test_a_valid_folder_has_no_faults(root: Path) -> None:
    second(root, related=["every-removed"])
    rules, faults = read_rules(root)
    assert faults == []
    assert [rule.record.code for rule in rules] == ["GP803", "GP804"]


def test_one_rule_and_one_category_can_be_validated_alone(root: Path) -> None:
    edit(root / EVERY, related=["timer-too-fast"])
    assert validate_folder(root / EVERY) == []
    assert validate_folder(root / "events") == []
    assert "related[0]: timer-too-fast is no rule" in lines(root)[0]


def test_a_fault_reads_file_field_what_allowed(root: Path) -> None:
    edit(root / EVERY, severity="fatal")
    assert lines(root) == [
        'events/every_removed/rule.json: severity: "fatal" is not a choice; '
        "allowed: error, warning, info"
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "line 1 column 1: not JSON"),
        (b'{"code": "GP803",}', "not JSON"),
        (b"{'code': 1}", "not JSON"),
        (b'{"code": NaN}', "NaN is no JSON number"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "is a list; allowed: one JSON object"),
        (b"null", "is null; allowed: one JSON object"),
        (b"\xff\xfe", "cannot be read"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'{"a\\nb\\ud800": 1}', '"a\\nb\\ud800": is not a known field'),
    ],
)
def test_broken_json_is_a_fault(root: Path, content: bytes, told: str) -> None:
    (root / EVERY / "rule.json").write_bytes(content)
    assert any(told in line for line in lines(root))
    assert all(line.isprintable() for line in lines(root))


def test_keys_given_twice_are_faults_with_their_place(root: Path) -> None:
    path = root / EVERY / "rule.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"claim"', '"claim": "S01", "claim"'), encoding="utf-8")
    assert lines(root) == [
        "events/every_removed/rule.json: origin[0].claim: is given twice; allowed: each field once"
    ]


def test_the_folder_is_called_as_the_record_says(root: Path) -> None:
    shutil.move(root / EVERY, root / "state" / "polling")
    told = "\n".join(lines(root))
    assert "name: every-removed stands in folder polling; allowed: folder every_removed" in told
    assert "category: events stands in folder state; allowed: folder events" in told


def test_codes_names_and_aliases_are_unique(root: Path) -> None:
    second(root, code="GP803")
    edit(root / "events/timer_too_fast", aliases=["no-every", "every-removed"])
    told = "\n".join(lines(root))
    assert "code: GP803 is every-removed" in told
    assert "aliases[0]: no-every is taken by GP803" in told
    assert "aliases[1]: every-removed is taken by GP803" in told


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ("rule.json", "has no rule.json"),
        ("bad.py", "bad.py is missing"),
        ("good.py", "good.py is missing"),
        ("check.py", "detection.kind: is static, but check.py is missing"),
        ("proof.py", "status.stage: is stable, but proof.py is missing"),
        ("proof.json", "observations: a stable rule holds on no version"),
    ],
)
def test_missing_files_are_faults(root: Path, lost: str, told: str) -> None:
    (root / EVERY / lost).unlink()
    assert [told in line for line in lines(root)] == [True]


def test_a_preview_needs_no_proof_and_a_removed_rule_no_files(root: Path) -> None:
    for name in ("proof.py", "proof.json"):
        (root / EVERY / name).unlink()
    edit(root / EVERY, status={"stage": "preview", "since": "0.1.0"})
    assert lines(root) == []
    for path in (root / EVERY).glob("*.py"):
        path.unlink()
    edit(root / EVERY, status={"stage": "removed", "since": "0.1.0"})
    assert lines(root) == []


def test_examples_of_projects_are_folders_with_an_app(root: Path) -> None:
    for side in ("bad", "good"):
        (root / EVERY / side).mkdir()
        shutil.move(root / EVERY / f"{side}.py", root / EVERY / side / "app.py")
        (root / EVERY / side / "Dockerfile").write_text("FROM python:3.12\n")
    assert lines(root) == []
    shutil.move(root / EVERY / "bad/app.py", root / EVERY / "bad/main.py")
    assert "bad.py is missing; allowed: bad.py or bad/ with an app.py" in lines(root)[0]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"\xff", "cannot be read"), (b"def", "parse"), (b"#" * 50_000, "50000")],
)
def test_broken_examples_are_faults(root: Path, content: bytes, told: str) -> None:
    (root / EVERY / "good.py").write_bytes(content)
    assert [told in line and "good.py" in line for line in lines(root)] == [True]


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        ("holds", "observations.4.44.1: holds outside the record's range '>=5.0'"),
        ("contradiction", "observations.4.44.1: bad and good show the same trouble"),
        ("hold", "observations.4.44.1: 'hold' is no verdict"),
    ],
)
def test_a_proof_agrees_with_the_record(root: Path, verdict: str, told: str) -> None:
    prove(root / EVERY, v4_44_1=verdict, v5_50_0="holds")
    assert [told in line for line in lines(root)] == [True]


def test_a_proof_that_fails_within_the_range_is_a_fault(root: Path) -> None:
    prove(root / EVERY, v5_50_0="holds", v6_31_0="does-not-hold")
    assert "observations.6.31.0: does not hold within the range '>=5.0'" in lines(root)[0]


def test_runs_that_could_not_decide_prove_nothing(root: Path) -> None:
    prove(root / EVERY, v3_50_2="not-applicable", v5_50_0="could-not-run")
    assert ["a stable rule holds on no version" in line for line in lines(root)] == [True]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('WORDS = ("every", "Timer")', ("every", "Timer")),
        ('WORDS: tuple[str, ...] = ("every",)', ("every",)),
        ('WORDS = ["every"]', None),
        ("WORDS = (every,)", None),
        ('WORDS = ("",)', None),
        ("WORDS = (", None),
        ("raise SystemExit(1)", None),
    ],
)
def test_words_are_read_and_nothing_is_run(
    tmp_path: Path, source: str, words: tuple[str, ...] | None
) -> None:
    check = tmp_path / "check.py"
    check.write_text(source, encoding="utf-8")
    assert awaited_words(check) == words


def test_a_check_without_words_is_a_fault(root: Path) -> None:
    (root / EVERY / "check.py").write_text("WORDS = ()", encoding="utf-8")
    assert "check.py: has no WORDS" in lines(root)[0]


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert validate_folder(tmp_path / "none") == [
        Fault(str(tmp_path / "none"), "", "is not a folder", "a folder of rules")
    ]


def test_the_script_prints_faults_and_says_so_in_its_exit_status(root: Path) -> None:
    command = [sys.executable, str(SCRIPT), str(root / EVERY / "rule.json")]
    good = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (good.returncode, good.stdout) == (0, "")
    edit(root / EVERY, title="")
    bad = subprocess.run(command, capture_output=True, text=True, check=False)
    assert bad.returncode == 1
    assert bad.stdout.count("\n") == 1
    assert "title: is empty; allowed: " in bad.stdout
