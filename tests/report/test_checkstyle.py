"""Checkstyle's XML, read back by a parser."""

from __future__ import annotations

from xml.etree import ElementTree

from sample_report import EMPTY, FINDING, REPORT, TARGET

from gradio_patterns.findings.finding import Report
from gradio_patterns.report import render
from gradio_patterns.support.dataclass import replace


def test_what_it_says() -> None:
    root = ElementTree.fromstring(render(REPORT, "checkstyle").encode())
    assert root.tag == "checkstyle"
    assert [file.get("name") for file in root] == ["a b.py", "n.ipynb", "c.py"]
    found, question, note = root[0]
    assert found.attrib == {
        "line": "2",
        "column": "10",
        "severity": "error",
        "message": "GP101 bad-call: bad() is | called, 100%",
        "source": "gradio-patterns.structure.GP101.bad-call",
    }
    assert (question.get("severity"), note.get("severity")) == ("info", "info")
    in_cell, cell_error = root[1]
    assert "line" not in in_cell.attrib
    assert str(in_cell.get("message")).startswith("cell 3, line 1: GP101")
    assert (cell_error.get("severity"), root[2][0].get("line")) == ("error", "1")
    assert len(ElementTree.fromstring(render(EMPTY, "checkstyle").encode())) == 0


def test_escaping() -> None:
    message = "<b> & \"q\" 'a' ]]> \x00 \x1b[31m \ud800 é\nnext"
    odd = replace(FINDING, path='a<"&>.py', message=message)
    root = ElementTree.fromstring(render(Report(TARGET, findings=(odd,)), "checkstyle").encode())
    assert root[0].get("name") == 'a<"&>.py'
    said = "GP101 bad-call: <b> & \"q\" 'a' ]]>    [31m   é next"
    assert root[0][0].get("message") == said
