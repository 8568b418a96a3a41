"""The census page and its charts: what is counted is said, and nothing that is not."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.publish.census import census_page
from gradio_patterns.publish.charts import Bar, bars
from gradio_patterns.publish.site import COUNTS

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def counts() -> dict[str, object]:
    made: dict[str, object] = json.loads((ROOT / COUNTS).read_text(encoding="utf-8"))
    return made


def entries() -> list[dict[str, object]]:
    return [{"name": rule.name, "severity": rule.severity} for rule in load_index()]


def widths(svg: ElementTree.Element) -> list[float]:
    return [float(rect.attrib["width"]) for rect in svg.iter(f"{SVG}rect")]


def test_bars_are_as_long_as_their_numbers() -> None:
    svg = ElementTree.fromstring(bars("Some", [Bar("a", (4,)), Bar("b", (1, 1))]))
    longest, *parts = widths(svg)
    assert parts == pytest.approx([longest / 4, longest / 4], abs=0.1)
    texts = [text.text for text in svg.iter(f"{SVG}text")]
    assert texts == ["a", "4", "b", "2"]
    assert svg.attrib["aria-label"] == "Some. a: 4; b: 2"


def test_a_chart_of_nothing() -> None:
    assert widths(ElementTree.fromstring(bars("None", [Bar("a", (0,))]))) == []
    assert ElementTree.fromstring(bars("None", [])).attrib["role"] == "img"


def test_what_is_written_on_a_chart_is_text() -> None:
    svg = bars('"<b>"', [Bar("<script>&", (1,), '"><x')])
    assert "<script>" not in svg
    label = ElementTree.fromstring(svg).find(f"{SVG}a/{SVG}text")
    assert label is not None
    assert label.text == "<script>&"


def test_the_page_says_what_was_counted(counts: dict[str, object]) -> None:
    page = census_page(counts, entries())
    rules = counts["rules"]
    assert isinstance(rules, dict)
    known = {rule.name for rule in load_index()}
    for rule in known & set(rules):
        assert f"| [{rule}](rules/{rule}.md) |" in page
        row = re.search(rf"\[{rule}\]\(rules/{rule}\.md\) \| \w+ \| (\d+) \|.*\| (\d+) \|", page)
        assert row is not None
        assert [int(number) for number in row.groups()] == [
            rules[rule]["projects"], rules[rule]["places"]
        ]  # fmt: skip
    never = page.split("## Rules that never fire")[1]
    assert not any(f"[{rule}](" in never for rule in rules)
    for svg in re.findall(r"<svg.*?</svg>", page):
        ElementTree.fromstring(svg)


def test_a_rule_that_is_gone_is_left_out(counts: dict[str, object]) -> None:
    some = [entry for entry in entries() if entry["name"] != "removed-parameter"]
    assert "removed-parameter" not in census_page(counts, some)


def test_no_project_is_named(counts: dict[str, object]) -> None:
    lock = json.loads((ROOT / "scripts/ecosystem/packages.json").read_text(encoding="utf-8"))
    text = json.dumps(counts)
    page = census_page(counts, entries())
    for package in lock:
        for name in {package["name"], package["name"].replace("-", "_")}:
            assert not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text), name
            assert not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", page), name


def test_a_rule_outside_the_default_set_that_fires_is_not_among_those_that_never_do() -> None:
    made: dict[str, Any] = json.loads((ROOT / COUNTS).read_text(encoding="utf-8"))
    rule = made["never"][0]
    made["others"] = {"asked": 2, "findings": 7, "rules": {rule: {"projects": 3, "places": 7}}}
    before, _, after = census_page(made, entries()).partition("## Rules that never fire")
    assert f"| [{rule}](rules/{rule}.md)" in before
    assert "| 3 | 7 |" in before
    assert f"[{rule}]" not in after
