"""Recall on a made-up package: what counts as found, what is judged, and that worse fails."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from recall import corpus
from recall.matching import ASKED, FOUND, MISSED, match, near
from recall.reviewing import Reviewed, Said, statements

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
APP = """import gradio as gr


def answer(message, history):
    return model(message)


with gr.Blocks() as demo:
    chatbot = gr.Chatbot(
        label="Chat",
        type="messages",
    )
    gr.Button("Nothing")

demo.launch(share=True)
"""
FILE = corpus.File("made", "1.0", "app.py", "", "6.31.0", corpus.DEVELOPMENT)


def label(line: int, kind: str, **more: Any) -> dict[str, Any]:
    plain = {
        "package": "made", "path": "app.py", "line": line, "kind": kind, "rule": "",
        "severity": "error", "seen": "static", "confidence": "high", "by": "both", "what": "Wrong",
    }  # fmt: skip
    return {**plain, **more}


class Kept:
    """A folder of scripts/recall with one file, and the cache in which that file lies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "recall"
        self.folder.mkdir()
        source = folder / "cache" / "ecosystem" / "sources" / "made-1.0"
        source.mkdir(parents=True)
        (source / ".complete").touch()
        self.app = source / "app.py"
        self.app.write_text(APP, encoding="utf-8")
        self.half = corpus.DEVELOPMENT
        self.labels: list[dict[str, Any]] = [
            label(9, "removed-api", rule="removed-parameter"),
            label(13, "dead-control", seen="partly"),
            label(5, "undefined-name"),
        ]
        self.judged: list[dict[str, Any]] = []
        self.clean: list[dict[str, Any]] = []
        self.kinds = {"removed-api": ["removed-parameter"], "share-always": ["share-left-on"]}
        self.lock = folder / "packages.json"
        row = {"name": "made", "version": "1.0", "filename": "made-1.0.tar.gz", "sha256": "0" * 64}
        self.lock.write_text(json.dumps([row]), encoding="utf-8")

    def write(self) -> None:
        digest = hashlib.sha256(APP.encode()).hexdigest()
        file = FILE._replace(sha256=digest, half=self.half)._asdict()
        facts = {
            "labels": [2, 3], "paired": 2, "same_kind": 1, "same_severity": 2, "same_seen": 2,
            "kept": 3, "by_both": 2, "dropped": 0,
        }  # fmt: skip
        for name, content in (("files", [file]), ("kinds", self.kinds), ("agreement", facts)):
            (self.folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
        for name in ("labels", "judged", "clean"):
            rows = "".join(json.dumps(row) + "\n" for row in getattr(self, name))
            (self.folder / f"{name}.jsonl").write_text(rows, encoding="utf-8")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


@pytest.fixture
def entry(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """scripts/recall.py, turned to the made-up folder and cache."""
    monkeypatch.setenv("GRADIO_PATTERNS_CACHE", str(tmp_path / "cache"))
    spec = importlib.util.spec_from_file_location("entry", SCRIPTS / "recall.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "FOLDER", kept.folder)
    monkeypatch.setattr(module, "LOCK", kept.lock)
    monkeypatch.setattr(module, "PAGE", tmp_path / "measured-recall.md")
    return module


def run(entry: ModuleType, kept: Kept, *words: str) -> int:
    kept.write()
    status = entry.main(list(words))
    assert isinstance(status, int)
    return status


def reviewed(*said: Said) -> Reviewed:
    return Reviewed(FILE, list(said), statements(APP), APP.splitlines(), [])


def held(kept: Kept, *said: Said) -> Any:
    kept.write()
    return match(reviewed(*said), corpus.load(kept.folder))


def test_a_finding_counts_in_the_statement_and_two_lines_beside_the_label() -> None:
    spans = statements(APP)
    assert near(12, 9, spans)
    assert near(11, 13, spans)
    assert not near(10, 13, spans)
    assert near(6, 4, spans)


def test_a_long_block_is_no_statement_of_its_head() -> None:
    assert not near(13, 8, statements(APP))


@pytest.mark.parametrize(
    ("severity", "line", "rule", "outcome"),
    [
        ("error", 11, "removed-parameter", FOUND),
        ("info", 9, "removed-parameter", FOUND),
        ("", 9, "removed-parameter", ASKED),
        ("error", 13, "removed-parameter", MISSED),
        ("error", 9, "rendered-twice", MISSED),
    ],
)
def test_what_answers_a_label(
    kept: Kept, severity: str, line: int, rule: str, outcome: str
) -> None:
    outcomes = [one.outcome for one in held(kept, Said(line, rule, severity, "")).answers]
    assert outcomes == [outcome, MISSED, MISSED]


def test_a_rule_fits_by_its_kind_or_by_the_label(kept: Kept) -> None:
    kept.labels = [label(15, "share-always"), label(15, "other", rule="share-left-on")]
    answers = held(kept, Said(15, "share-left-on", "warning", "")).answers
    assert [one.outcome for one in answers] == [FOUND, FOUND]
    assert all(one.unasked for one in answers)


def test_what_only_options_show_is_not_unasked(kept: Kept) -> None:
    assert not held(kept, Said(9, "removed-parameter", "info", "")).answers[0].unasked
    kept.labels = [label(9, "slot-held", rule="exception-swallowed")]
    assert not held(kept, Said(9, "exception-swallowed", "warning", "")).answers[0].unasked


def test_any_line_of_a_fault_counts(kept: Kept) -> None:
    kept.labels = [label(1, "removed-api", also=[9])]
    assert held(kept, Said(9, "removed-parameter", "error", "")).answers[0].outcome == FOUND


def test_what_answers_no_label_is_to_be_judged(kept: Kept) -> None:
    said = Said(15, "share-left-on", "warning", "")
    assert held(kept, said).open == [said]
    assert held(kept, said._replace(severity="info")).open == []
    kept.judged = [
        {"package": "made", "path": "app.py", "line": 15, "rule": "share-left-on", "reason": "No"}
    ]
    result = held(kept, said)
    assert result.open == []
    assert [one for one, _ in result.false] == [said]


def test_an_alarm_where_a_reader_saw_none_is_told(kept: Kept) -> None:
    kept.clean = [
        {
            "package": "made", "path": "app.py", "line": 15, "kind": "share-always", "by": "one",
            "what": "Fine",
        }
    ]  # fmt: skip
    assert len(held(kept, Said(15, "share-left-on", "warning", "")).alarms) == 1
    assert held(kept, Said(15, "removed-parameter", "error", "")).alarms == []


def test_scores_are_printed(
    entry: ModuleType, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(entry, kept, "--missed") == 0
    told = capsys.readouterr().out
    assert f"{'removed-api':26}      1      1      0      0      0" in told
    assert f"{'all':26}      3      1      0      2   33.3%" in told
    assert "1 true, 0 false, 1 not judged; precision 50.0%" in told
    assert (
        "missed: undefined-name [static] made/app.py:5 Wrong\n    > return model(message)" in told
    )
    assert "to judge: made/app.py:15 warning share-left-on" in told


def test_the_closed_half_stays_closed(
    entry: ModuleType, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.half = corpus.CLOSED
    run(entry, kept, "--missed")
    told = capsys.readouterr().out
    assert f"{'all':26}      3      1      0      2   33.3%" in told
    assert "app.py" not in told
    run(entry, kept, "--missed", "--open")
    told = capsys.readouterr().out
    assert "missed: undefined-name [static] made/app.py:5" in told
    assert "to judge: made/app.py:15" in told


def test_the_same_score_passes(entry: ModuleType, kept: Kept) -> None:
    assert run(entry, kept, "--write") == 0
    assert run(entry, kept, "--check") == 0


def test_a_kind_that_is_found_less_often_fails(
    entry: ModuleType, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    run(entry, kept, "--write")
    kept.labels[0]["line"] = 1
    assert run(entry, kept, "--check") == 1
    assert "worse: removed-api: 0 found and 0 asked of 1, were 1 and 0 of 1" in (
        capsys.readouterr().out
    )


def test_more_labels_are_not_worse(entry: ModuleType, kept: Kept) -> None:
    run(entry, kept, "--write")
    kept.labels.append(label(1, "removed-api"))
    assert run(entry, kept, "--check") == 0


def test_a_false_finding_more_fails(
    entry: ModuleType, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.labels.append(label(15, "share-always", by=corpus.LATER))
    run(entry, kept, "--write")
    kept.labels.pop()
    assert run(entry, kept, "--check") == 1
    assert "worse: precision: 1 true, 0 false, 1 not judged, was 100.0%" in capsys.readouterr().out


def test_labels_made_after_a_finding_are_counted_apart(
    entry: ModuleType, kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.labels.append(label(15, "share-always", by=corpus.LATER))
    run(entry, kept, "--write")
    assert f"{'all':26}      3      1      0      2   33.3%" in capsys.readouterr().out
    text = (tmp_path / "measured-recall.md").read_text(encoding="utf-8")
    assert "has 2 of 4 (50.0%)" in text
    assert "| development | 1 | 3 | 1 | 0 | 2 | 33.3% |" in text
    assert "app.py" not in text


def test_a_file_that_is_another_is_refused(entry: ModuleType, kept: Kept) -> None:
    kept.app.write_text(APP + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not the file that was read"):
        run(entry, kept)


def test_a_version_that_is_not_locked_is_refused(entry: ModuleType, kept: Kept) -> None:
    kept.lock.write_text("[]", encoding="utf-8")
    with pytest.raises(ValueError, match=r"made 1\.0 is not locked"):
        run(entry, kept)


def test_the_kept_labels_are_in_order() -> None:
    real = corpus.load(SCRIPTS / "recall")
    read = {(file.package, file.path) for file in real.files}
    assert len(read) == len(real.files)
    places = [(one.package, one.path, one.line, one.kind) for one in real.labels]
    assert places == sorted(places)
    assert {place[:2] for place in places} <= read
    assert {(one.package, one.path) for one in real.clean} <= read
    assert {one.kind for one in real.labels} == set(real.kinds)
    assert {one.seen for one in real.labels} == {"static", "partly", "reader"}
    assert {one.by for one in real.labels} <= {"both", "settled", corpus.LATER}
    assert all(one.what and one.severity in {"info", "warning", "error"} for one in real.labels)


def test_kinds_name_rules_that_there_are() -> None:
    from gradio_patterns.knowledge.catalog import load_index

    real = corpus.load(SCRIPTS / "recall")
    names = {rule.name for rule in load_index()}
    assert {rule for rules in real.kinds.values() for rule in rules} <= names
    assert {one.rule for one in real.labels} - {""} <= names


def test_the_halves_are_by_hash() -> None:
    for file in corpus.load(SCRIPTS / "recall").files:
        even = int(file.sha256[0], 16) % 2 == 0
        assert file.half == (corpus.DEVELOPMENT if even else corpus.CLOSED)
