"""The pages about Gradio's names: what they say is what the tables say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gradio_patterns.api import load_table, parameters_ever
from gradio_patterns.publish.reference import facts, names
from gradio_patterns.publish.reference.about import rules_about
from gradio_patterns.publish.reference.changes import SINCE, changes
from gradio_patterns.publish.reference.examples import read_examples
from gradio_patterns.publish.reference.pages import reference_pages
from gradio_patterns.publish.reference.places import parameter_places

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(reference_pages([], read_examples(ROOT)))


def test_every_component_has_a_page_of_its_own(pages: dict[str, str]) -> None:
    slugs = [one.slug for one in names.named()]
    assert len(slugs) == len(set(slugs)) > 100
    assert {f"components/{slug}.md" for slug in slugs} <= set(pages)
    groups = {one.name: one.group for one in names.named()}
    assert groups["Chatbot"] == "components"
    assert groups["Row"] == "layout"
    assert groups["Blocks"] == "apps"
    assert groups["SelectData"] == "data"
    assert groups["Variable"] == "gone"


def test_other_spellings_lead_on(pages: dict[str, str]) -> None:
    assert names.page_of("DataFrame") is names.page_of("Dataframe")
    assert 'url=../textbox/"' in pages["components/text/index.html"]


def test_a_page_has_what_the_tables_know(pages: dict[str, str]) -> None:
    page = pages["components/chatbot.md"]
    for parameter in parameters_ever("Chatbot", ""):
        assert f'id="p-{parameter}"' in page, parameter
    assert 'buttons=["copy"]' in page
    assert "3.40 to 6.0" in page
    assert "up to 5.50.0: list of [list of str]" in page
    assert "raises TypeError" in page
    assert "<code>.like()</code></td><td>" in page


def test_code_is_shown_with_what_was_seen(pages: dict[str, str]) -> None:
    page = pages["components/textbox.md"]
    assert "the result said <code>Hello, Ada!</code>" in page
    assert page.count("Text in, text out.") == 1
    assert "../../playground/#gradio=" in page


def test_every_parameter_is_found_and_none_twice_in_a_page(pages: dict[str, str]) -> None:
    places = parameter_places()
    assert {place.label for place in places["show_copy_button"]} >= {"Chatbot", "Textbox"}
    assert all(place.until == "6.0" for place in places["show_copy_button"])
    assert "### `show_copy_button=`" in pages["components/gone.md"]
    for path, page in pages.items():
        ids = re.findall(r'id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), path


def test_what_is_new_names_the_release(pages: dict[str, str]) -> None:
    rows = {(one.label, one.name, one.came): one.release for one in changes(SINCE["5.50"])}
    assert rows["Chatbot", "buttons", True] == "6.0"
    assert rows["Chatbot", "show_copy_button", False] == "6.0"
    assert ("Chatbot", "watermark", True) not in rows
    later = {(one.label, one.name) for one in changes(SINCE["6.10"])}
    assert ("Chatbot", "buttons") not in later
    assert "## What you have to change" in pages["new/since-5.50.md"]
    newest = max(load_table().versions)
    assert not changes(newest)


def test_rules_are_those_that_name_it() -> None:
    entry = {"title": "", "summary": "", "rationale": "", "fix": "", "code": "GP1",
             "status": {"stage": "stable"}}  # fmt: skip
    chatbot, button = names.page_of("Chatbot"), names.page_of("Button")
    assert chatbot
    assert button
    assert rules_about(chatbot, [{**entry, "title": "A Chatbot of pairs"}])
    assert not rules_about(button, [{**entry, "title": "Button of a form"}])
    assert rules_about(button, [{**entry, "fix": "Give gr.Button a name."}])


def test_what_is_gone_is_told_of_once() -> None:
    told = facts.told("Blocks")
    theme = next(one for one in told if one.name == "theme")
    assert theme.given is None
    assert theme.verdict.effect == "warns"
    assert len({one.name for one in told}) == len(told)
