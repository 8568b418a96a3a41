"""Several files in the playground: neighbours count, names stay inside, formats are whole."""

from __future__ import annotations

import io
import json
import os
import zipfile

import pytest

from gradio_patterns.publish import browser, browser_files

BAD = """\
import gradio as gr

with gr.Blocks() as demo:
    demo.load(print, every=5)
demo.launch()
"""
DOCKER = "FROM python:3.12\nRUN pip install gradio\nEXPOSE 7860\nCMD python app.py\n"


def given(*files: tuple[str, str]) -> str:
    return json.dumps(files)


def rules(text: str, name: str) -> list[str]:
    return [finding["rule"] for finding in json.loads(text)[name]["findings"]]


def test_one_file_is_as_it_was() -> None:
    alone = json.loads(browser.review(BAD, "6.31.0"))
    (name, report), *more = json.loads(
        browser_files.review(given(("app.py", BAD)), "6.31.0")
    ).items()
    assert (name, more) == ("app.py", [])
    assert report == alone


def test_files_around_an_app_count() -> None:
    alone = rules(browser_files.review(given(("app.py", BAD)), "6.31.0"), "app.py")
    both = given(("app.py", BAD), ("Dockerfile", DOCKER))
    beside = rules(browser_files.review(both, "6.31.0"), "app.py")
    assert "container-unreachable" in set(beside) - set(alone)


def test_every_file_has_its_report() -> None:
    files = given(("app.py", BAD), ("pages/two.py", BAD), ("other.py", "x = 1\n"), ("a.txt", "x"))
    made = json.loads(browser_files.review(files, "6.31.0"))
    assert list(made) == ["app.py", "pages/two.py", "other.py"]
    assert made["pages/two.py"]["findings"][0]["path"] == "pages/two.py"
    assert made["other.py"]["files"]["without_gradio"] == 1


@pytest.mark.parametrize("name", ["../out.py", "a/../../out.py", "node_modules/x.py", "x.png", ""])
def test_names_that_are_left_out(name: str) -> None:
    assert browser_files.plain_name(name) == ""
    assert json.loads(browser_files.review(given((name, BAD)), "6.31.0")) == {}


def test_names_stay_below_the_folder() -> None:
    assert browser_files.plain_name("/etc/app.py") == "etc/app.py"
    assert browser_files.plain_name("C:\\shop\\app.py") == "C_/shop/app.py"


def test_the_working_folder_is_as_before() -> None:
    before = os.getcwd()
    browser_files.review(given(("app.py", "def (")), "6.31.0")
    assert os.getcwd() == before


def test_a_zip_is_unpacked() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("shop/app.py", BAD)
        archive.writestr("shop/picture.png", b"\x89")
        archive.writestr("../out.py", BAD)
        archive.writestr("shop/long.py", "#" * (browser_files.LARGEST + 1))
    assert json.loads(browser_files.unpack(held.getvalue())) == [["shop/app.py", BAD]]


def test_what_is_downloaded() -> None:
    files = given(("app.py", BAD), ("two.py", BAD))
    sarif = json.loads(browser_files.render(files, "6.31.0", "sarif"))
    places = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif["runs"][0]["results"]
        for place in result["locations"]
    }
    assert places == {"app.py", "two.py"}
    assert "every-removed" in browser_files.render(files, "6.31.0", "markdown")
    with pytest.raises(ValueError, match="no format"):
        browser_files.render(files, "6.31.0", "../json")


def test_the_map() -> None:
    found = browser_files.map_of(
        given(("app.py", BAD), ("broken.py", "import gradio\ndef (")), "6.31.0"
    )
    assert found.startswith("app.py  (Gradio 6.31.0)")
    assert "listeners" in found
    assert browser_files.map_of(given(("x.py", "x = 1")), "6.31.0") == ""
