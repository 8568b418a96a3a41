"""What the rules say on demand, on a small catalog of its own and on the shipped one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from gradio_patterns.knowledge import catalog, checklists, explain, listing
from gradio_patterns.knowledge.catalog import UnknownRuleError


def entry(code: str, name: str, category: str, **fields: Any) -> dict[str, Any]:
    return {
        "code": code, "name": name, "aliases": [], "title": f"Title of {name}",
        "category": category, "status": {"stage": "stable", "since": "0.1.0"},
        "severity": "warning", "confidence": "high", "default": True, "summary": "Do it well.",
        "rationale": "Because.", "fix": "Do it.", "exceptions": "", "gradio": "",
        "history": [], "detection": {"kind": "static", "question": "", "when": ""},
        "checklists": [], "origin": [], "myth": None, "errors": [], "related": [],
        "references": [{"title": "Docs", "url": "https://gradio.app/x", "gradio": "6.31.0"}],
        "folder": f"{category}/{name}", "words": ["x"], "has_check": True,
        "url": catalog.rule_url(name), "fixability": "",
        "examples": {"bad": {"bad.py": "bad()\n"}, "good": {"good.py": "good()\n"}}, "proof": [],
    } | fields  # fmt: skip


INDEXED = ("code", "name", "aliases", "category", "folder", "severity", "confidence", "gradio",
           "words", "has_check", "url")  # fmt: skip
ITEM = {"list": "chat-apps", "item": "It is done."}
FULL = entry(
    "GP803", "every-removed", "events", aliases=["no-every"], severity="error", gradio=">=5.0",
    exceptions="On components.", fixability="safe", errors=["unexpected keyword"],
    history=[{"gradio": "<4.38", "fact": "It was so."}], related=["leak"],
    myth={"advice": "Use every=.", "truth": "It raises."}, checklists=[ITEM],
    proof=[{"gradio": "5.50.0", "verdict": "holds", "bad": "TypeError:\n every", "good": "built"}],
    examples={"bad": {"bad/Dockerfile": "FROM x\n", "bad/app.py": "a = 1\n\nb = '```'\n"},
              "good": {"good.py": "good()\n"}},
)  # fmt: skip
ENTRIES = [
    entry("GP201", "leak", "state", checklists=[ITEM | {"item": "No data leaks."}]),
    entry("GP202", "ask", "state", severity="info", status={"stage": "preview", "since": "0.1.0"},
          detection={"kind": "judgement", "question": "Is it so?", "when": "A | B."},
          checklists=[ITEM | {"item": "Someone looked."}]),
    entry("GP203", "worse", "state", severity="error", checklists=[ITEM | {"item": "Not worse."}]),
    FULL,
    entry("GP804", "gone", "events", status={"stage": "removed", "since": "0.1.0"},
          checklists=[ITEM]),
]  # fmt: skip


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalog of five rules in place of the shipped one."""
    rules = [{key: e[key] for key in INDEXED} | {"kind": e["detection"]["kind"],
              "question": e["detection"]["question"], "stage": e["status"]["stage"]}
             for e in ENTRIES]  # fmt: skip
    files = {catalog.INDEX_FILE: rules, catalog.CATALOG_FILE: ENTRIES}
    caches = (catalog.load_index, catalog.load_catalog, catalog._handles)
    with monkeypatch.context() as patch:
        patch.setattr(catalog, "_load", files.__getitem__)
        for cache in caches:
            cache.cache_clear()
        catalog._handles()
        catalog.load_catalog()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("fmt", ["text", "markdown"])
@pytest.mark.parametrize("handle", ["GP803", "every-removed", "no_every"])
def test_explain_tells_everything(handle: str, fmt: str) -> None:
    said = explain.explain(handle, fmt)
    for part in (
        "every-removed", "Title of every-removed", "events", "error, confidence high",
        "stable since 0.1.0", "Gradio >=5.0", "fix: safe", "no-every", "Do it well.", "Because.",
        "Do it.", "On components.", "<4.38  It was so.", "Use every=.", "It raises.",
        "unexpected keyword", "5.50.0  holds  TypeError: every", "a = 1", "bad/Dockerfile",
        "FROM x", "good()", "# gradio-patterns: ignore[every-removed] reason", "leak",
        "https://gradio.app/x", "Gradio 6.31.0", catalog.rule_url("every-removed"),
    ):  # fmt: skip
        assert part in said
    assert said.endswith("\n")
    assert not said.endswith("\n\n")
    assert "None" not in said
    assert all(line == line.rstrip() for line in said.split("\n") if fmt == "text")


@pytest.mark.usefixtures("shelf")
def test_code_with_a_fence_in_it_stays_in_its_fence() -> None:
    assert "````python\na = 1\n\nb = '```'\n````" in explain.explain("GP803", "markdown")


@pytest.mark.usefixtures("shelf")
def test_explain_json_is_the_catalog_entry() -> None:
    assert json.loads(explain.explain("GP803", "json")) == FULL


@pytest.mark.usefixtures("shelf")
def test_explain_of_a_plain_rule_has_no_empty_sections() -> None:
    said = explain.explain("leak")
    for heading in ("When not to", "Often repeated", "Versions", "Messages", "Related"):
        assert heading not in said
    assert "Gradio any version" in said
    assert "fix: by hand" in said
    assert "Is it so?\n\n  Asked when: A | B." in explain.explain("ask")
    assert "not yet: the rule is a preview" in explain.explain("ask")


def test_the_messages_of_the_tool_are_explained_too() -> None:
    assert explain.explain("gp003").startswith("GP003 syntax-error: The file is not Python")
    assert "Exit status 3" in explain.explain("syntax_error", "markdown")
    assert json.loads(explain.explain("GP003", "json"))["exit"] == 3


@pytest.mark.usefixtures("shelf")
def test_unknown_names_and_formats_are_refused() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean every-removed"):
        explain.explain("every-removd")
    with pytest.raises(UnknownRuleError, match="no checklist 'chat-app'; did you mean chat-apps"):
        checklists.checklist("chat-app")
    with pytest.raises(UnknownRuleError, match="did you mean events"):
        listing.list_rules(["event"])
    refused = pytest.raises(ValueError, match="there is no format 'html'; choose ")
    with refused:
        explain.explain("leak", "html")
    with refused:
        listing.list_rules((), "html")
    with refused:
        checklists.checklist("chat-apps", "html")
    with refused:
        checklists.list_checklists("html")


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("select", "codes"),
    [
        ([], ["GP201", "GP202", "GP203", "GP803"]),
        (["state"], ["GP201", "GP202", "GP203"]),
        (["state", "events"], ["GP201", "GP202", "GP203", "GP803"]),
        (["state", "error"], ["GP203"]),
        (["Error"], ["GP203", "GP803"]),
        (["judgement"], ["GP202"]),
        (["preview"], ["GP202"]),
        (["fixable"], ["GP803"]),
        (["gp2"], ["GP201", "GP202", "GP203"]),
        (["GP201", "no-every"], ["GP201", "GP803"]),
        (["removed"], ["GP804"]),
        (["fixable", "state"], []),
    ],
)
def test_rules_are_selected(select: list[str], codes: list[str]) -> None:
    assert [rule["code"] for rule in json.loads(listing.list_rules(select, "json"))] == codes
    assert [line.split()[0] for line in listing.list_rules(select).splitlines()[1:-1]] == codes
    rows = listing.list_rules(select, "markdown").splitlines()[2:]
    assert [row.split(" | ")[0] for row in rows] == [f"| {code}" for code in codes]


@pytest.mark.usefixtures("shelf")
def test_the_table_is_aligned() -> None:
    header, *rows, count = listing.list_rules().splitlines()
    assert count == "4 rules"
    assert {row.index("Title of") for row in rows} == {header.index("title")}
    assert "[preview]" in rows[1]


@pytest.mark.usefixtures("shelf")
def test_a_checklist_goes_by_category_and_severity() -> None:
    items = json.loads(checklists.checklist("chat-apps", "json"))["items"]
    assert [item["rule"] for item in items] == ["worse", "leak", "ask", "every-removed"]
    assert checklists.checklist("chat-apps", "github").startswith(
        "# Chat apps\n\n## State\n\n- [ ] Not worse. "
        f"([worse]({catalog.rule_url('worse')}))\n- [ ] No data leaks."
    )
    assert "\n## Events\n\n- It is done. (" in checklists.checklist("chat-apps")


@pytest.mark.usefixtures("shelf")
def test_checklists_are_listed() -> None:
    assert checklists.checklist_names() == {"chat-apps": 4}
    assert checklists.list_checklists() == "chat-apps  4 items\n"
    assert checklists.list_checklists("github") == "- `chat-apps` (4)\n"
    assert json.loads(checklists.list_checklists("json")) == [{"list": "chat-apps", "items": 4}]


def test_every_shipped_rule_and_checklist_can_be_told() -> None:
    for name in catalog.load_catalog():
        for fmt in ("text", "markdown", "json"):
            assert name in explain.explain(name, fmt)
    for name in checklists.checklist_names():
        for fmt in ("md", "github", "json"):
            assert checklists.checklist(name, fmt)
