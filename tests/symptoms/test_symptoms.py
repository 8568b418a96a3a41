"""A traceback in, the rule, the place and the fix out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from logs import CHAIN, EXPECTED, FACTS, MODULE, PLAIN

from gradio_patterns.api import newest
from gradio_patterns.symptoms.explained import explain_log, rules_for
from gradio_patterns.symptoms.log import read_log
from gradio_patterns.symptoms.printing import tell
from gradio_patterns.symptoms.removed_names import fact_of, words_of
from gradio_patterns.symptoms.scoring import scores
from gradio_patterns.symptoms.table import table

APP = "import gradio as gr\n\n\nwith gr.Blocks() as demo:\n    gr.Markdown()\n\n    {line}\n"


@pytest.mark.parametrize("name", EXPECTED)
def test_message_and_own_line_are_read(name: str) -> None:
    text, message, path, line = EXPECTED[name]
    said = {one.text: one for one in read_log(text)}
    assert message in said
    place = said[message].place
    assert (place.path if place else "", place.line if place else 0) == (path, line)


def test_of_a_chain_the_last_comes_first() -> None:
    first, second = read_log(CHAIN)
    assert first.text == "gradio.exceptions.Error: no tea"
    assert first.place
    assert first.place.path == "C:\\shop\\app.py"
    assert second.text == "KeyError: 'tea'"


@pytest.mark.parametrize("name", FACTS)
def test_what_became_of_the_name(name: str) -> None:
    fact = fact_of(EXPECTED[name][1], newest())
    assert fact
    assert (fact.label, fact.until) == FACTS[name]
    assert fact.instead
    assert words_of(fact, newest()).startswith(f"{fact.label} is gone since")


def test_a_name_that_is_gone_names_its_rule_without_the_source() -> None:
    text = "TypeError: Chatbot.__init__() got an unexpected keyword argument 'resizeable'"
    (found,) = explain_log(text)
    assert [entry["name"] for entry in found.rules] == ["removed-parameter"]
    (found,) = explain_log("AttributeError: 'Textbox' object has no attribute 'style'")
    assert "removed-name" in [entry["name"] for entry in found.rules]


def test_what_came_later_and_what_never_was() -> None:
    came = fact_of("Chatbot.__init__() got an unexpected keyword argument 'buttons'", (5, 50, 0))
    assert came
    assert "came with Gradio 6.0" in words_of(came, (5, 50, 0))
    never = fact_of("Textbox.__init__() got an unexpected keyword argument 'placeholdr'", newest())
    assert never
    assert "Did you mean placeholder" in words_of(never, newest())
    assert (
        fact_of("Textbox.__init__() got an unexpected keyword argument 'lines'", newest()) is None
    )
    assert fact_of("'Basket' object has no attribute 'update'", newest()) is None


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (
            "BlockContext.__init__() got an unexpected keyword argument 'css'",
            "gr.Blocks(css=) is gone",
        ),
        ("BlockContext.__init__() got an unexpected keyword argument 'fill_height'", "Gradio 4.17"),
        ("Blocks.launch() got an unexpected keyword argument 'root_path'", "Gradio 3.30"),
        ("Tab.__init__() got an unexpected keyword argument 'visible'", "Gradio 4.15"),
    ],
)
def test_a_keyword_that_the_newest_has_came_after_the_release_that_complains(
    message: str, words: str
) -> None:
    fact = fact_of(message, newest())
    assert fact
    assert words in words_of(fact, newest())


def test_scores() -> None:
    known = ["unexpected keyword argument 'every'", "has no attribute", "a long text…"]
    got = scores("got an unexpected keyword argument 'every'", known)
    assert got[0] == 1000 + len(known[0])
    assert got[1] == 0
    assert scores("this is a long text and more", known)[2] > 1000


def test_a_known_message_hides_what_only_shares_words() -> None:
    rules, sure = rules_for(PLAIN)
    assert sure
    assert rules[0]["name"] == "every-removed"
    assert rules_for("nothing of the kind") == ((), False)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop").mkdir()
    return tmp_path / "shop/app.py"


def test_the_source_gives_place_and_fix(shop: Path) -> None:
    shop.write_text(APP.format(line='picture = gr.Image(source="webcam")'), "utf-8")
    (found,) = explain_log(MODULE)
    assert found.place
    assert found.place.path == "shop/app.py"
    assert found.place.same
    assert [(one.rule, one.start.line) for one in found.findings] == [("removed-parameter", 7)]
    text = tell([found], "text")
    assert '+    picture = gr.Image(sources=["webcam"])' in text
    assert "GP904 removed-parameter" in text


def test_a_file_that_changed_is_said_so(shop: Path) -> None:
    shop.write_text(APP.format(line="picture = gr.Image()"), "utf-8")
    (found,) = explain_log(MODULE)
    assert found.place
    assert not found.place.same
    assert not found.findings
    assert "has changed since" in tell([found], "text")


def test_the_file_that_is_named_is_never_run(shop: Path) -> None:
    shop.write_text("raise SystemExit(3)\n\n\n\n\n\npicture = 1\n", "utf-8")
    assert explain_log(MODULE)[0].place


@pytest.mark.parametrize("fmt", ["text", "markdown", "json"])
def test_on_the_command_line(fmt: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gradio_patterns", "explain", "-", "--format", fmt]
    done = subprocess.run(
        command, input=MODULE, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "removed-parameter" in done.stdout
    if fmt == "json":
        (row,) = json.loads(done.stdout)
        assert row["frame"] == {"path": "/home/ada/shop/app.py", "line": 7}
        assert row["gradio"].startswith("gr.Image(source=) is gone since Gradio 4.0")


def test_nothing_known(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gradio_patterns", "explain", "-"]
    for text in ("ZeroDivisionError: division by zero", "", "\x00\xff"):
        done = subprocess.run(
            command, input=text, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert "No rule knows this message" in done.stdout


def test_the_page_has_the_same_facts() -> None:
    known = table()
    assert known["parameters"]["Image"]["source"][1] == "4.0"
    assert known["names"]["Box"][1] == "4.0"
    assert known["parameters"]["listeners"]["every"][1] == "5.0"
    assert known["parameters"]["Chatbot"]["resizeable"][4] == "resizable"
    assert "lines" not in known["parameters"]["Textbox"]
