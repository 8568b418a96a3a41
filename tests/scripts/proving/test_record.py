"""What is written to proof.json, and that it stays still."""

import json
from pathlib import Path

from rule_folders import make_rule

from proving.authoring.record import write
from proving.authoring.rules import digest
from proving.authoring.verdicts import Observation


def observation(bad: str, date: str = "2026-01-01") -> Observation:
    return Observation("holds", bad, "fine", "", date)


def test_a_second_run_that_saw_the_same_changes_nothing(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    write(rule, {"6.31.0": observation("took 1.21 s")}, digest(rule))
    before = rule.result.read_bytes()
    write(rule, {"6.31.0": observation("took 1.34 s", "2026-02-02")}, digest(rule))
    assert rule.result.read_bytes() == before


def test_another_observation_replaces_only_its_version(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    both = {"6.31.0": observation("a"), "5.50.0": observation("b")}
    write(rule, both, digest(rule))
    write(rule, {"6.31.0": observation("other", "2026-02-02")}, digest(rule))
    stored = json.loads(rule.result.read_text(encoding="utf-8"))["observations"]
    assert list(stored) == ["5.50.0", "6.31.0"]
    assert (stored["5.50.0"]["date"], stored["6.31.0"]["date"]) == ("2026-01-01", "2026-02-02")


def test_observations_of_other_inputs_are_dropped(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    write(rule, {"5.50.0": observation("a")}, digest(rule))
    (rule.folder / "bad.py").write_text("pass\n", encoding="utf-8")
    write(rule, {"6.31.0": observation("b")}, digest(rule))
    assert list(json.loads(rule.result.read_text(encoding="utf-8"))["observations"]) == ["6.31.0"]


def test_line_endings_do_not_make_a_proof_stale(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    before = digest(rule)
    path = rule.folder / "bad.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(rule) == before


def test_files_of_folder_examples_count(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    (rule.folder / "bad.py").unlink()
    (rule.folder / "bad").mkdir()
    (rule.folder / "bad" / "app.py").write_text("pass\n", encoding="utf-8")
    assert rule.example("bad").name == "app.py"
    before = digest(rule)
    (rule.folder / "bad" / "Dockerfile").write_text("FROM python\n", encoding="utf-8")
    assert digest(rule) != before
