"""Stale pictures are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from proving.authoring import picturing
from proving.authoring.rules import digest, find_rules
from proving.visiting import STEPS, made


def test_a_picture_of_another_proof_or_gradio_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in find_rules() if rule.name == "choices-as-text")
    words = {rule.name: {"bad": "b", "good": "g"}}
    asked = picturing.asked_for(words[rule.name])
    row = {"gradio": picturing.core()[-1], "digest": digest(rule), "date": "", "asked": asked}
    monkeypatch.setattr(picturing, "wanted", lambda: words)

    def problems(**changed: str) -> str:
        monkeypatch.setattr(picturing, "seen", lambda: {rule.name: {**row, **changed}})
        return " ".join(picturing.picture_problems([rule]))

    assert problems() == ""
    assert "the proof changed" in problems(digest="other")
    assert "of Gradio 5.50.0" in problems(gradio="5.50.0")
    words[rule.name] |= {"mark": ".toast-body"}
    assert "another visit or mark" in problems()
    words[rule.name] |= {"bad": "other words need no other picture", "mark": ""}
    monkeypatch.setattr(picturing, "seen", dict)
    assert "no picture" in " ".join(picturing.picture_problems([rule]))


def test_the_pictures_are_those_of_the_proofs() -> None:
    assert list(picturing.picture_problems(find_rules())) == []


def test_a_visit_tells_what_each_side_shows() -> None:
    names = {rule.name for rule in find_rules()}
    for name, words in picturing.wanted().items():
        assert name in names
        if "steps" not in words:
            continue
        assert all(step.split(" ")[0] in {*STEPS, "first"} for step in words["steps"]), name
        assert set(words["shows"]) == {"bad", "good"}, name
        assert all(words["shows"].values()), name


@pytest.mark.parametrize("name", ["notes.txt", "photo.png", "tape.wav"])
def test_files_to_upload_are_what_their_names_say(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PIL")
    monkeypatch.chdir(tmp_path)
    head = made(name).read_bytes()[:4]
    assert head == {"notes.txt": b"brea", "photo.png": b"\x89PNG", "tape.wav": b"RIFF"}[name]
