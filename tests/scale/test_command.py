"""The command: what it says where it cannot begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.cli import main
from gradio_patterns.scale import ray_extra


def test_without_its_extra(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ray_extra, "PACKAGES", ("json", "ray_that_is_not_there"))
    assert main(["census", ".", "--out", "x"]) == 4
    said = capsys.readouterr().err
    assert said.startswith("GP021 ") or "GP021" in said
    assert "needs ray_that_is_not_there: pip install 'gradio-patterns[scale]'" in said
    assert not Path("x").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["."], "--out DIR is needed"),
        (["a", "b", "--out", "x"], "one SOURCE"),
        ([".", "--out", "x", "--seconds", "0"], "--seconds cannot be 0"),
        ([".", "--out", "x", "--before", "y"], "--before goes with --gradio-version"),
        ([".", "--out", "x", "--gradio-version", "soon"], "'soon' is no Gradio version"),
        (["/not/there", "--out", "x"], "no such file or folder"),
    ],
)
def test_a_wrong_call(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pytest.importorskip("ray", reason="the extra 'scale' is not installed (ray)")
    monkeypatch.chdir(tmp_path)
    assert main(["census", *arguments]) == 2
    assert said in capsys.readouterr().err
