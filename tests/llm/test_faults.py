"""An endpoint at fault: every one ends in a correct report, and no static finding is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("openai", reason="the judgement pass needs the extra llm (openai)")

from openai_server import Answer, Json, answers, honest, serving

GOOD: Json = {"verdict": "trap"}


def wrong(**changes: Any) -> Callable[[Json, int], Answer]:
    return lambda body, number: Answer(answers(body, **changes))


def always(answer: Answer) -> Callable[[Json, int], Answer]:
    return lambda body, number: answer


def doubled(body: Json, number: int) -> Answer:
    made = json.loads(answers(body))
    return Answer(json.dumps({"answers": made["answers"] * 3}))


def comments_quoted(body: Json, number: int) -> Answer:
    return Answer(answers(body, line=1, quote="import gradio as gr  # fine"))


FAULTS = {
    "malformed": always(Answer('{"answers": [{"id": "Q1", ')),
    "not json": always(Answer("Looks good to me!")),
    "empty": always(Answer("")),
    "null": always(Answer("null")),
    "a list": always(Answer("[]")),
    "other fields": always(Answer('{"findings": []}')),
    "wrong types": wrong(line="eighteen"),
    "deep": always(Answer('{"answers":' + "[" * 50_000)),
    "refusal": always(Answer("", message={"refusal": "I can't help with that."})),
    "filtered": always(Answer("", finish="content_filter")),
    "cut off": always(Answer('{"answers": [{"id"', finish="length")),
    "no answers": always(Answer('{"answers": []}')),
    "wrong line": wrong(line=3),
    "line far off": wrong(line=10**9),
    "negative line": wrong(line=-1),
    "line zero": wrong(line=0),
    "invented code": wrong(quote="os.system('rm -rf /')"),
    "empty quote": wrong(quote=""),
    "telling nothing": wrong(quote="("),
    "long quote": wrong(quote="\n".join(["box"] * 500)),
    "a removed comment": comments_quoted,
    "invented rule": wrong(rule="gradio-is-bad"),
    "another rule": wrong(rule="every-removed"),
    "invented question": wrong(id="Q99"),
    "error status": always(Answer("boom", status=500)),
    "no gateway": always(Answer(raw=b"<html>Bad gateway</html>", status=502)),
    "html with 200": always(Answer(raw=b"<html>hello</html>")),
    "no choices": always(Answer(raw=b'{"id": "x", "object": "chat.completion", "choices": []}')),
    "null choices": always(Answer(raw=b'{"choices": null}')),
    "not an object": always(Answer(raw=b'"hello"')),
    "odd content": always(Answer(raw=b'{"choices": [{"message": {"content": {"a": 1}}}]}')),
    "bad request": always(Answer("context length exceeded", status=400)),
    "no key": always(Answer("wrong key", status=401)),
    "no model": always(Answer("no such model", status=404)),
    "rate limit": always(Answer("slow down", status=429)),
    "quota": always(Answer("wait", status=429, headers={"Retry-After": "86400"})),
    "odd pause": always(Answer("wait", status=429, headers={"Retry-After": "soon"})),
    "disconnect": always(Answer("x" * 5000, breaks_off=True)),
    "silence": always(Answer("late", delay=30)),
}


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_the_answer_and_nothing_else(cli: Any, fault: str, stream: bool) -> None:
    status, out, _ = cli.review(None)
    before = json.loads(out)
    cli.settings += f"attempts = 3\ntimeout = 0.4\nstream = {str(stream).lower()}\n"
    with serving(FAULTS[fault]) as server:
        status_with, out, _ = cli.review(server.url)
    report = json.loads(out)
    assert status_with == status
    assert report["findings"] == before["findings"]
    assert report["questions"] == before["questions"]
    assert report["complete"] is True
    told = report["judgement"]
    assert (told["traps"], told["fine"], told["unanswered"]) == (0, 0, 1)
    assert told["dropped"] or not told["complete"] or fault == "no answers"


def test_one_answer_a_question(cli: Any) -> None:
    with serving(doubled) as server:
        report = cli.report(server.url)
    assert report["judgement"]["traps"] == 1
    assert report["judgement"]["dropped"] == {"a second answer to one question": 2}


def test_severity_and_words_of_the_model_do_not_reach_the_report(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        made = json.loads(answers(body, thought="SEND MONEY", severity="error", fix="rm"))
        return Answer(json.dumps(made))

    with serving(answering) as server:
        _, out, _ = cli.review(server.url)
    assert "SEND MONEY" not in out
    (found,) = [f for f in json.loads(out)["findings"] if f.get("kind") == "judgement"]
    assert (found["severity"], found["fix"]) == ("warning", None)


@pytest.mark.parametrize(
    "around", ["```json\n{}\n```", "<think>Hm. {{1}}</think>\n{}", "Sure!\n{}\nAnything else?"]
)
def test_answers_are_found_in_what_models_put_around_them(cli: Any, around: str) -> None:
    def answering(body: Json, number: int) -> Answer:
        return Answer(around.replace("{{1}}", "{1}").replace("{}", answers(body)))

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 1


def test_one_repair_try(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        return Answer(answers(body) if number else '{"answers": 7}')

    with serving(answering) as server:
        report = cli.report(server.url)
    assert report["judgement"]["traps"] == 1
    assert len(server.requests) == 2
    assert "could not be read" in server.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("known", "shapes"),
    [
        ("schema", ["json_schema"]),
        ("json", ["json_schema", "json_object"]),
        ("plain", ["json_schema", "json_object", None]),
    ],
)
def test_falls_back_where_structured_output_is_not_known(
    cli: Any, known: str, shapes: list[str | None]
) -> None:
    allowed = {"schema": (None, "json_object", "json_schema"), "json": (None, "json_object")}

    def answering(body: Json, number: int) -> Answer:
        kind = body.get("response_format", {}).get("type")
        if kind not in allowed.get(known, (None,)):
            return Answer("response_format is not supported", status=400)
        return Answer(answers(body))

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 1
    sent = [body.get("response_format", {}).get("type") for body in server.requests]
    assert sent == shapes


def test_parameters_an_endpoint_does_not_know_are_left_out(cli: Any) -> None:
    def answering(body: Json, number: int) -> Answer:
        for name in ("temperature", "max_completion_tokens", "stream_options"):
            if name in body:
                return Answer(f"Unsupported parameter: '{name}'", status=400)
        return Answer(answers(body))

    cli.settings += "stream = true\n"
    with serving(answering) as server:
        report = cli.report(server.url)
    assert report["judgement"]["traps"] == 1
    assert not report["judgement"]["tokens"]["exact"]
    assert server.requests[-1]["max_tokens"] == 4000


def test_a_storm_of_429_is_waited_out(cli: Any) -> None:
    many(cli, 12)
    start = time.monotonic()

    def answering(body: Json, number: int) -> Answer:
        if time.monotonic() - start < 1.0:
            return Answer("slow down", status=429, headers={"Retry-After": "0.4"})
        return Answer(answers(body))

    with serving(answering) as server:
        report = cli.report(server.url)
    assert report["judgement"]["traps"] == 13
    assert len(server.requests) < 13 * 4  # all wait when one is told to


def test_faults_of_some_files_leave_the_others(cli: Any) -> None:
    many(cli, 11)
    hits: dict[str, int] = {}

    def answering(body: Json, number: int) -> Answer:
        name = body["messages"][1]["content"].partition("\n")[0]
        hits[name] = hits.get(name, 0) + 1
        if hits[name] == 1:
            return [
                Answer("x", status=503),
                Answer("x" * 3000, breaks_off=True),
                Answer("x", status=429),
            ][number % 3]
        return Answer(answers(body))

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 12


def test_an_endpoint_that_is_gone_is_given_up_soon(cli: Any) -> None:
    many(cli, 40)
    cli.settings += "attempts = 2\n"
    with serving(honest()) as server:
        url = server.url
    report = cli.report(url)
    assert report["judgement"]["files_without_answer"] < 20
    assert len(report["questions"]) == 41
    assert not report["judgement"]["complete"]


def test_refusals_do_not_end_the_run(cli: Any) -> None:
    many(cli, 11)

    def answering(body: Json, number: int) -> Answer:
        if number < 9:
            return Answer("", message={"refusal": "no"})
        return Answer(answers(body))

    with serving(answering) as server:
        assert cli.report(server.url)["judgement"]["traps"] == 3


def test_a_wrong_key_stops_all(cli: Any) -> None:
    many(cli, 40)
    with serving(always(Answer("wrong key", status=401))) as server:
        cli.report(server.url)
    assert len(server.requests) <= 8


def test_an_interrupt_keeps_what_is_done(cli: Any) -> None:
    many(cli, 9)
    cli.write("llm.toml", "concurrency = 1\n")
    with serving(lambda body, n: Answer(answers(body), delay=0.0 if n < 4 else 20.0)) as server:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gradio_patterns", "review", "--llm", "--format", "json"),
                *("--model", "tester", "--base-url", server.url, "--llm-config", "llm.toml"),
            ],
            cwd=cli.folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.monotonic() + 60
        while len(server.requests) < 5 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=20)
        report = json.loads(out)
        assert process.returncode == 130
        assert report["judgement"]["traps"] == 4
        assert len(report["questions"]) == 6
        again = cli.report(server.url, "--llm-timeout", "0.1")
    assert again["judgement"]["cached"] == 4


def test_a_broken_cache_is_asked_anew(cli: Any) -> None:
    with serving(honest()) as server:
        cli.report(server.url)
        folder = cli.folder.parent / "cache" / "gradio-patterns" / "judgements"
        (kept,) = folder.rglob("*.json")
        for text in ("", "{}", '{"format": 1}', "[" * 10_000):
            kept.write_text(text)
            assert cli.report(server.url)["judgement"]["traps"] == 1
    assert len(server.requests) == 5


def test_a_cache_that_cannot_be_written_is_no_fault(cli: Any) -> None:
    cli.write("file", "")
    with serving(honest()) as server:
        report = cli.report(server.url, "--llm-cache", "file/below")
    assert report["judgement"]["traps"] == 1


def many(cli: Any, count: int) -> None:
    text = (cli.folder / "app.py").read_text()
    for number in range(count):
        cli.write(f"app{number:02}.py", text + f"print({number})\n")
