"""Endpoints that keep the protocol loosely, or mean harm: what is understood, what is said."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("openai", reason="the judgement pass needs the extra llm (openai)")

from openai_server import Answer, Json, answers, honest, serving

from gradio_patterns.llm.limits import MOST

KEY = "sesame-open-1234"


def note(report: Any) -> str:
    return "\n".join(report["judgement"]["notes"])


def completion(content: Any, **more: Any) -> Answer:
    message = {"role": "assistant", "content": content, **more}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return Answer(raw=json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_takes_the_code_nowhere(cli: Any, status: int) -> None:
    with serving(honest()) as other, serving(lambda b, n: elsewhere(other.url, status)) as server:
        report = cli.report(server.url)
    assert other.requests == []
    assert len(server.requests) == 1
    assert f"it redirects to {other.url}/chat/completions" in note(report)
    assert len(report["questions"]) == 1


def elsewhere(url: str, status: int) -> Answer:
    return Answer(status=status, headers={"Location": f"{url}/chat/completions"})


@pytest.mark.parametrize("status", [200, 400])
def test_an_endless_answer_is_not_read_to_its_end(cli: Any, status: int) -> None:
    cli.settings += "attempts = 1\ntimeout = 30\n"
    with serving(lambda b, n: Answer(raw=b" " * 500_000, status=status, endless=True)) as server:
        report = cli.report(server.url)
        assert server.bytes_sent < 2 * MOST
    assert "an endless answer" in note(report)


def test_an_endless_stream_leaves_no_trace(cli: Any, caplog: pytest.LogCaptureFixture) -> None:
    """A stream that is left must be closed, or Python complains when the loop ends."""
    cli.settings += "attempts = 1\nstream = true\n"
    with serving(lambda b, n: Answer("all work and no play " * 15_000)) as server:
        report = cli.report(server.url)
    assert "an endless reply" in note(report)
    assert [r for r in caplog.records if r.levelno >= logging.ERROR] == []


def test_content_in_parts(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        text = answers(body)
        parts = [{"type": "thinking", "thinking": "{"}, {"type": "text", "text": text[:9]}]
        return completion([*parts, {"type": "text", "text": text[9:]}])

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 1


def test_arguments_of_tools_as_objects(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        if number:
            return Answer(answers(body))
        used = {"name": "read", "arguments": {"first": 2, "last": 2}}
        return completion(None, tool_calls=[{"id": "1", "type": "function", "function": used}])

    with serving(answering) as server:
        report = cli.report(server.url, "--llm-mode", "agent")
    assert report["judgement"]["traps"] == 1
    (result,) = [m for m in server.requests[1]["messages"] if m["role"] == "tool"]
    assert "   2| from transformers import pipeline" in result["content"]


@pytest.mark.parametrize(
    "usage",
    [
        None,
        {},
        {"prompt_tokens": 10**400, "completion_tokens": 1},
        {"prompt_tokens": -1, "completion_tokens": 1},
        {"prompt_tokens": True, "completion_tokens": 1},
        {"prompt_tokens": "9", "completion_tokens": 1},
    ],
)
def test_what_is_no_count_of_tokens_is_estimated(cli: Any, usage: Any) -> None:
    with serving(honest(usage=usage)) as server:
        told = cli.report(server.url, "--llm-price", "1/1")["judgement"]
    assert told["traps"] == 1
    assert told["tokens"]["exact"] is False
    assert 100 < told["tokens"]["read"] < 50_000


def test_a_refusal_of_the_form_without_a_word(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        if "response_format" in body:
            return Answer("Bad request", status=400)
        return Answer(answers(body))

    many(cli, 3)
    with serving(answering) as server:
        assert cli.report(server.url, "--llm-concurrency", "1")["judgement"]["traps"] == 4
    assert len(server.requests) == 4 + 2


def test_a_refusal_that_is_not_about_the_form_leaves_it(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        if "print(0)" in str(body):
            return Answer("Bad request", status=400)
        return Answer(answers(body))

    cli.write("app.py", "")
    many(cli, 3)
    with serving(answering) as server:
        told = cli.report(server.url, "--llm-concurrency", "1")["judgement"]
    assert (told["traps"], told["files_without_answer"]) == (2, 1)
    forms = [body.get("response_format", {}).get("type") for body in server.requests]
    assert forms == ["json_schema", "json_object", None, "json_schema", "json_schema"]


@pytest.mark.parametrize("status", [400, 401, 500])
def test_the_key_is_not_told(cli: Any, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    cli.settings += "attempts = 1\n"
    with serving(lambda b, n: Answer(f"Wrong key {KEY}\x1b[2J\n::error::x", status=status)) as s:
        _, out, err = cli.review(s.url, "--format", "github")
    assert s.keys[0] == f"Bearer {KEY}"
    assert KEY not in out + err
    assert "Wrong key <masked>" in out
    assert "\x1b" not in out
    assert "\n::error::" not in out


@pytest.mark.parametrize("given", [f"{KEY}\n", f" {KEY} "])
def test_a_key_from_a_file_may_end_with_a_line_end(
    cli: Any, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", given)
    with serving(honest()) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 1
    assert server.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize("given", [f"{KEY}\nX: y", f"“{KEY}”"])
def test_what_cannot_be_a_key_is_said_without_it(
    cli: Any, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", given)
    status = cli.review(None)[0]
    with serving(honest()) as server:
        status_with, out, err = cli.review(server.url)
    assert server.requests == []
    assert status_with == status
    assert "OPENAI_API_KEY holds signs that no key has" in err
    assert KEY not in out + err


def test_half_characters_are_not_sent_back(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        return Answer(answers(body) if number else "{\ud800")

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 1


@pytest.mark.parametrize("pause", ["Mon, 01 Jan 0001 00:00:00 -0000", "-5", "nan", "1e999"])
def test_odd_pauses(cli: Any, pause: str) -> None:
    def answering(body: Json, number: int) -> Answer:
        if number:
            return Answer(answers(body))
        return Answer("slow down", status=429, headers={"Retry-After": pause})

    with serving(answering) as server:
        told = cli.report(server.url)["judgement"]
    assert told["traps"] == (0 if pause == "1e999" else 1)
    assert "a fault of gradio-patterns" not in str(told)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(raw=b"<html>Welcome</html>", headers={"Content-Type": "text/html"}), "no JSON"),
        (Answer(raw=b""), "no JSON"),
        (Answer(raw=b'{"choices": []}'), "there are no choices in it"),
        (Answer(raw=b'{"error": {"message": "overloaded"}}'), "overloaded"),
        (Answer("no such model", status=404), "status 404: no such model"),
        (Answer(raw=b"<html>", status=404), "status 404: is the base URL right?"),
        (Answer("slow down", status=429), "status 429: slow down (2 attempts)"),
        (Answer("", message={"refusal": "no"}), "refused"),
    ],
)
def test_programs_are_told_why_too(cli: Any, answer: Answer, said: str) -> None:
    cli.settings += "attempts = 2\n"
    with serving(lambda b, n: answer) as server:
        assert said in note(cli.report(server.url))


@pytest.mark.parametrize("mode", ["targeted", "agent"])
def test_a_dry_run_without_the_extra(cli: Any, tmp_path: Path, mode: str) -> None:
    for name in ("openai", "pydantic"):
        (tmp_path / f"{name}.py").write_text(f"raise ImportError('no', name='{name}')\n")
    words = [sys.executable, "-m", "gradio_patterns", "review", "--llm", "--dry-run"]
    made = subprocess.run(
        [*words, "--llm-mode", mode],
        cwd=cli.folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        text=True,
    )
    if mode == "targeted":
        assert (made.returncode, made.stderr) == (0, "")
        assert made.stdout.endswith("nothing was sent\n")
    else:
        assert (made.returncode, made.stdout) == (2, "")
        assert "is not installed: pip install 'gradio-patterns[llm]'" in made.stderr
        assert "Traceback" not in made.stderr


def test_a_password_in_the_address_is_not_shown(cli: Any) -> None:
    for form in ("json", "concise"):
        _, out, _ = cli.review("http://me:hunter2@localhost:9/v1", "--dry-run", "--format", form)
        assert "hunter2" not in out
        assert "localhost:9/v1" in out


@pytest.mark.parametrize("more", [["--jobs", "2"], ["--cache", "kept"]])
def test_the_quick_ways_of_the_review_ask_the_same(cli: Any, more: list[str]) -> None:
    many(cli, 3)
    for _ in range(2):
        with serving(honest()) as server:
            report = cli.report(server.url, "--llm-cache", "off", *more)
        assert report["judgement"]["traps"] == len(server.requests) == 4


def many(cli: Any, count: int) -> None:
    from judging import GPU

    for number in range(count):
        cli.write(f"app{number}.py", f"{GPU}print({number})\n")
