"""The comparison with real Gradio: cases are built as told, and a wrong verdict is counted."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from api_agreement import judge, kinds
from api_agreement.cases import Case, build, sampled
from api_agreement.compare import Row, compare, happened
from api_agreement.judge import Said
from api_agreement.page import page, with_again

OLD: dict[str, Any] = {
    "names": ["Box", "Button", "themes"],
    "classes": {
        "Button": {
            "parameters": {"value": "'Run'", "visible": "True"},
            "methods": ["click", "style"],
            "listeners": {"click": {"fn": None, "_js": "None"}},
        },
        "Box": {"parameters": {"render": "True"}, "methods": ["render"]},
        "Blocks": {
            "parameters": {"theme": "None"},
            "methods": ["launch"],
            "launch": {"enable_queue": "None"},
        },
    },
    "functions": {"update": {"value": "''"}},
    "chained": {"then": {"fn": None, "queue": "None"}},
    "modules": {"themes": ["Base"]},
}
NEW: dict[str, Any] = {
    **OLD,
    "names": ["Button", "Timer"],
    "classes": {"Button": {"parameters": {"value": "'Go'", "link": "None"}, "methods": ["click"]}},
    "modules": {"themes": ["Soft"]},
}
ERROR = Said("error", "unknown-name", "no such name")
ADVICE = Said("info", "deprecated-api", "is announced to go")
BOX = Case("name, read", "gr.Box")
RAISES = ["AttributeError", "module 'gradio' has no attribute 'Box'"]
UNEXPECTED = ["TypeError", "Button.__init__() got an unexpected keyword argument 'link'"]
LINK = Case("constructor", "gr.Button(link=None)")


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return build([OLD, NEW], seed=1)


def test_all_releases_have_their_part_in_the_cases(cases: list[Case]) -> None:
    codes = {case.code for case in cases}
    assert {"gr.Box", "gr.Timer", "isinstance(0, gr.Box)", "gr.Button.style"} <= codes
    assert {"gr.Button(link=None)", "gr.Button(visible=True)", "gr.Button(value=None)"} <= codes
    assert "gr.Button(value='Run')" in codes, "the first default stays"
    assert "gr.Blocks().launch(enable_queue=None)" in codes
    assert "with gr.Blocks(): gr.Button().click(fn=lambda *a: None, _js=None)" in codes
    assert any(code.startswith("from gradio.themes import Soft as name_") for code in codes)


def test_every_case_is_one_statement_with_names_of_its_own(cases: list[Case]) -> None:
    bound: list[str] = []
    for case in cases:
        [statement] = ast.parse(case.code).body
        assert "\n" not in case.code
        assert "NUMBER" not in case.code
        if isinstance(statement, ast.FunctionDef):
            bound.append(statement.name)
        if isinstance(statement, ast.ImportFrom):
            bound += [str(name.asname) for name in statement.names]
    assert bound
    assert len(bound) == len(set(bound))


def test_imports_come_last_since_they_add_attributes(cases: list[Case]) -> None:
    first = next(n for n, case in enumerate(cases) if case.code.startswith("from "))
    assert all(case.code.startswith("from ") for case in cases[first:])


def test_the_same_seed_gives_the_same_cases(cases: list[Case]) -> None:
    assert build([OLD, NEW], seed=1) == cases
    assert sampled(cases, 10, seed=1) == sampled(cases, 10, seed=1)
    assert len(sampled(cases, 10, seed=1)) == 10
    assert sampled(cases, 0, seed=1) == cases


@pytest.mark.parametrize(
    ("case", "outcome", "expected"),
    [
        (BOX, ["", ""], "ran"),
        (BOX, ["", "", "Box is deprecated"], "warned"),
        (BOX, ["", "", "LoginButton created outside of a Blocks context."], "ran"),
        (BOX, RAISES, "name"),
        (Case("import", "from gradio import Box as b"),
         ["ImportError", "cannot import name 'Box' from 'gradio'"], "name"),
        (Case("import", "from gradio.inputs import A as b"),
         ["ModuleNotFoundError", "No module named 'gradio.inputs'"], "name"),
        (LINK, UNEXPECTED, "keyword"),
        (LINK, ["TypeError", "f() got an unexpected keyword argument 'inner'"], "other"),
        (LINK, ["AttributeError", "'NoneType' object has no attribute 'link'"], "other"),
        (LINK, ["ValueError", "no"], "other"),
    ],
)  # fmt: skip
def test_what_happened(case: Case, outcome: list[str], expected: str) -> None:
    assert happened(case, outcome) == expected


@pytest.mark.parametrize(
    ("case", "outcome", "said", "kind"),
    [
        (BOX, ["", ""], [ERROR], "false alarm"),
        (BOX, ["", "", "Box is deprecated"], [ERROR], "false alarm"),
        (BOX, RAISES, [], "missed name"),
        (BOX, RAISES, [ADVICE], "missed name"),
        (LINK, UNEXPECTED, [], "missed keyword"),
        (BOX, ["", "", "Box is deprecated"], [], "silent warning"),
        (BOX, ["", ""], [], ""),
        (BOX, ["", ""], [ADVICE], ""),
        (BOX, RAISES, [ERROR], ""),
        (LINK, UNEXPECTED, [ERROR], ""),
        (BOX, ["", "", "Box is deprecated"], [ADVICE], ""),
        (BOX, ["ValueError", "no"], [ERROR], ""),
    ],
)
def test_a_wrong_verdict_is_counted(
    case: Case, outcome: list[str], said: list[Said], kind: str
) -> None:
    row, parted = compare("6.31.0", [case], [outcome], {0: said}, 0)
    assert [one.kind for one in parted] == ([kind] if kind else [])
    assert row.false_alarms == (kind == "false alarm")
    assert row.keywords_missed == (kind == "missed keyword")
    assert row.names_missed == (kind == "missed name")
    assert row.warnings - row.warnings_said == (kind == "silent warning")


def test_no_path_of_this_machine_gets_into_a_kind() -> None:
    case = Case("import", "from gradio.blocks import Box as b")
    text = "cannot import name 'Box' from 'gradio.blocks' (/home/me/gradio/blocks.py)"
    _, parted = compare("6.31.0", [case], [["ImportError", text]], {}, 0)
    [kind] = kinds.gather(parted)
    assert kind.about == "ImportError: cannot import name … from …"


def test_the_page_shows_each_kind_once() -> None:
    row, parted = compare("6.31.0", [BOX, BOX, LINK], [RAISES, RAISES, ["", ""]], {2: [ERROR]}, 0)
    text = page([row], kinds.gather(parted), 3, 30)
    assert text.index("| false alarm |") < text.index("| missed name |")
    assert text.count("| missed name |") == 1
    assert "`gr.Box`" in text
    assert "a sample, 3 of 30" in text


def test_a_later_run_stands_below_the_whole_one_once() -> None:
    row = Row("6.31.0", 10, 0, 5, 1, 200, 1, 3, 2, 0, 0, 0)
    once = with_again("# Whole\n", [row], 218, "2026-11-28")
    twice = with_again(once, [row], 218, "2026-11-29")
    assert once.startswith("# Whole\n")
    assert "1 (0.50 %) are missed" in once
    assert twice.count("## Run again") == 1
    assert "2026-11-29" in twice


def test_the_reviewer_is_heard_line_by_line(tmp_path: Path) -> None:
    cases = [Case("read", "gr.Box"), Case("read", "gr.Row"), Case("read", "gr.Blocks(nothing=1)")]
    said = judge.judge(judge.write(cases, tmp_path), "6.31.0").said
    assert set(said) == {0, 2}
    assert {one.severity for found in said.values() for one in found} == {"error"}


def test_what_a_class_says_of_its_own_defaults_counts_once() -> None:
    cases = [
        Case("constructor", "gr.Dataframe()"),
        Case("constructor", "gr.Dataframe(label=None)"),
        Case("constructor", "gr.Dataframe(wrap=True)"),
    ]
    default, own = "the default will go", "wrap has been deprecated"
    row, parted = compare(
        "5.50.0", cases, [["", "", default], ["", "", default], ["", "", default, own]], {}, 0
    )
    assert (row.warnings, row.runs) == (2, 3)
    assert [one.happened for one in parted] == [default, own]
