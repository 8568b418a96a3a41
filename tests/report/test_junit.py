"""JUnit's XML, read back by a parser."""

from __future__ import annotations

from xml.etree import ElementTree

from sample_report import EMPTY, FINDING, REPORT, TARGET

from gradio_patterns.findings.finding import Report
from gradio_patterns.report import render
from gradio_patterns.support.dataclass import replace


def read(report: Report) -> ElementTree.Element:
    return ElementTree.fromstring(render(report, "junit").encode())


def test_what_it_says() -> None:
    root = read(REPORT)
    counts = {"tests": "5", "failures": "1", "errors": "2", "skipped": "2"}
    assert root.attrib == {"name": "gradio-patterns", **counts}
    assert [suite.get("name") for suite in root] == ["a b.py", "n.ipynb", "c.py"]
    first, question = root[0].findall("testcase")
    assert first.attrib == {
        "classname": "a b.py", "name": "GP101 bad-call:2", "file": "a b.py", "line": "2",
    }  # fmt: skip
    (failure,) = first
    assert failure.tag == "failure"
    assert failure.attrib == {"message": "bad() is | called, 100%", "type": "GP101 bad-call"}
    assert failure.text is not None
    assert failure.text.startswith("a b.py:2:10 error: bad() is | called, 100% [fix: safe] (see")
    assert [child.tag for child in question] == ["skipped"]
    in_cell, broken_cell = root[1].findall("testcase")
    assert in_cell.get("name") == "GP101 bad-call:cell 3:1"
    assert [in_cell[0].tag, broken_cell[0].tag] == ["skipped", "error"]
    said = root[2].findtext("system-out")
    assert said is not None
    assert "GP014 fix-dropped" in said
    assert said.endswith("INCOMPLETE")


def test_the_counts_are_those_of_the_cases() -> None:
    for report in (REPORT, EMPTY):
        root = read(report)
        for of in (root, *root):
            cases = list(of.iter("testcase"))
            assert of.get("tests") == str(len(cases))
            for name, tag in (("failures", "failure"), ("errors", "error")):
                assert of.get(name) == str(sum(case.find(tag) is not None for case in cases))


def test_nothing_found_is_one_passed_case() -> None:
    (suite,) = read(EMPTY)
    (case,) = suite.findall("testcase")
    assert len(case) == 0


def test_escaping() -> None:
    message = "<b> & \"q\" 'a' ]]> \x00 \x1b[31m \ud800 é\nnext"
    odd = replace(FINDING, path='a<"&>.py', message=message)
    (suite,) = read(Report(TARGET, findings=(odd,)))
    assert suite.get("name") == 'a<"&>.py'
    (failure,) = suite[0]
    said = "<b> & \"q\" 'a' ]]>    [31m   é next"
    assert failure.get("message") == said
    assert said in str(failure.text)
