"""``eval --llm``: what is sent, how it is scored, and that it goes on where it ended."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("openai", reason="the judgement pass needs the extra llm (openai)")

from openai_server import Answer, Answering, Json, serving

from gradio_patterns.cli import main
from gradio_patterns.evaluation.expected import Expectation
from gradio_patterns.evaluation.scores import Score
from gradio_patterns.llm.scoring import score
from gradio_patterns.llm.variants import Case

FIRING = """\
# gradio: 5.50.0, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    demo.load(print, every=5)  # expect: every-removed
"""
CLEAN = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print)\n"


@pytest.fixture
def regression(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "set" / "events" / "every_removed"
    folder.mkdir(parents=True)
    (folder / "firing.py").write_text(FIRING)
    (folder / "near_load.py").write_text(CLEAN)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "set"


def review(body: Json, number: int) -> Answer:
    """Finds every=; with the skill that is all, without it a further fault is invented."""
    text = body["messages"][1]["content"]
    found = [
        {"rule": "every-removed", "line": int(m[1])} for m in re.finditer(r"(\d+)\|.*every", text)
    ]
    if "The review tool prints" not in text:
        found.append({"rule": "secret-in-source", "line": 1})
        found.append({"rule": "no-such-rule", "line": 1})
    return Answer(json.dumps({"thought": "", "findings": found}))


def run(folder: Path, url: str, capsys: Any, *more: str) -> tuple[int, str]:
    arguments = ["eval", str(folder), "--llm", "--model", "t", "--base-url", url]
    status = main([*arguments, *more])
    return status, capsys.readouterr().out


def test_three_arms(regression: Path, capsys: Any) -> None:
    with serving(review) as server:
        status, out = run(regression, server.url, capsys, "--format", "json", "--llm-price", "1/10")
        again, table = run(regression, server.url, capsys)
    assert (status, again) == (0, 0)
    assert len(server.requests) == 6
    variants = json.loads(out)["variants"]
    assert [(a["hits"], a["misses"], a["false_alarms"]) for a in variants.values()] == [
        (2, 0, 0),
        (2, 0, 1),  # the invented fault counts where nothing may be found
        (2, 0, 0),
    ]
    assert variants["bare"]["tokens"] == {"read": 2700, "written": 180, "exact": True}
    assert variants["bare"]["dollars"] == pytest.approx(0.0045)
    assert "66.7%/100.0%" in table


def test_the_expected_answer_is_not_sent(regression: Path, capsys: Any) -> None:
    with serving(review) as server:
        run(regression, server.url, capsys)
    sent = json.dumps(
        [body["messages"][1:] for body in server.requests if "prints" not in str(body)]
    )
    assert "expect" not in sent
    assert "every_removed" not in sent
    assert "firing" not in sent


def test_a_run_that_ended_early_goes_on(regression: Path, capsys: Any) -> None:
    def failing(after: int) -> Answering:
        return lambda b, n: review(b, n) if n < after else Answer("no", status=401)

    with serving(failing(3)) as server:
        status, out = run(regression, server.url, capsys, "--llm-concurrency", "1")
    assert status == 3
    assert "run again to go on" in out
    with serving(review) as other:
        cases = 6
        # The address is part of the name of an answer; here it is another port.
        assert run(regression, other.url, capsys)[0] == 0
        assert len(other.requests) == cases
        assert run(regression, other.url, capsys)[0] == 0
        assert len(other.requests) == cases


def test_lines_may_be_off_by_one_and_count_once() -> None:
    scores: dict[str, Score] = {}
    case = Case("bare", "events/every_removed/firing.py", "6.31.0", FIRING)
    said = [Expectation(line, "every-removed") for line in (4, 5, 9)]
    score(scores, case, [*said, Expectation(1, "secret-in-source")])
    assert scores == {"every-removed": Score(hits=1, false_alarms=2)}


def test_without_key(regression: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    assert main(["eval", str(regression), "--llm", "--model", "m"]) == 2
    assert "set OPENAI_API_KEY" in capsys.readouterr().err
