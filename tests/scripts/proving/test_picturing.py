"""Stale pictures are told of."""

from __future__ import annotations

import pytest

from proving.authoring import picturing
from proving.authoring.rules import digest, find_rules


def test_a_picture_of_another_proof_or_gradio_is_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in find_rules() if rule.name == "choices-as-text")
    words = {rule.name: {"bad": "b", "good": "g"}}
    row = {"gradio": picturing.core()[-1], "digest": digest(rule), "date": "", "mark": ""}
    monkeypatch.setattr(picturing, "wanted", lambda: words)

    def problems(**changed: str) -> str:
        monkeypatch.setattr(picturing, "seen", lambda: {rule.name: {**row, **changed}})
        return " ".join(picturing.picture_problems([rule]))

    assert problems() == ""
    assert "the proof changed" in problems(digest="other")
    assert "of Gradio 5.50.0" in problems(gradio="5.50.0")
    assert "another place" in problems(mark=".toast-body")
    monkeypatch.setattr(picturing, "seen", dict)
    assert "no picture" in " ".join(picturing.picture_problems([rule]))


def test_the_pictures_are_those_of_the_proofs() -> None:
    assert list(picturing.picture_problems(find_rules())) == []
