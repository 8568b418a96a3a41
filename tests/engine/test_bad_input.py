"""Whatever a file is like: its own diagnostic, the right exit status, the rest still reviewed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fakes
from gradio_patterns.cli import main

GOOD = b"import gradio\nbad()\n"


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fakes.install(monkeypatch)
    monkeypatch.chdir(tmp_path)


def review(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    status = main(["review", "--format", "json", *arguments])
    return status, json.loads(capsys.readouterr().out)


DEEP = b"import gradio\nx = " + b"(" * 3000 + b")" * 3000 + b"\n"
CHAIN = b"import gradio\nx = " + b"a" + b".b()" * 20000 + b"\n"


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("a.py", b"import gradio\nx = (\n", "GP003", "line 2: '(' was never closed"),
        ("a.py", b"import gradio\nprint 'x'\n", "GP003", "(this looks like Python 2)"),
        (
            "a.py",
            b"import gradio\ntry:\n    pass\nexcept E, e:\n    pass\nx = (",
            "GP003",
            "(this looks like Python 2)",
        ),
        ("a.py", b"import gradio\n\0\n", "GP005", "line 2 holds a NUL byte"),
        ("a.py", b"import gradio\n# \xe9\n", "GP002", "line 2 is not UTF-8 text"),
        ("a.py", b"# coding: ascii\nimport gradio # \xe9\n", "GP002", "not ASCII text"),
        ("a.py", b"# coding: nope\nimport gradio\n", "GP002", "unknown encoding: nope"),
        ("a.py", "import gradio".encode("utf-16"), "GP002", "UTF-16"),
        ("a.py", DEEP, "GP004", ""),
        ("a.py", b"import gradio\npip install x\n", "GP003", "line 2: invalid syntax"),
        ("a.py", b"import gradio\ndef f():\n", "GP003", "line 2: expected an indented block"),
        ("a.ipynb", b'{"gradio"', "GP006", "not a notebook"),
        ("a.ipynb", b'{"cells": 1, "x": "gradio"}', "GP006", "it has no list of cells"),
        ("a.ipynb", b"[" * 100_000 + b'"gradio"', "GP006", "not a notebook"),
    ],
)
def test_one_bad_file(
    name: str, data: bytes, code: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(data)
    status, report = review(capsys, ".")
    assert status == 3
    assert report["complete"] is False
    assert report["files"] == {"reviewed": 0, "without_gradio": 0, "failed": 1}
    (error,) = report["errors"]
    assert (error["code"], error["path"]) == (code, name)
    assert said in error["message"]
    (tmp_path / "z.py").write_bytes(GOOD)
    status, report = review(capsys, ".", "--fix")
    assert status == 3
    assert (tmp_path / "z.py").read_bytes() == GOOD.replace(b"bad", b"good")
    assert (tmp_path / name).read_bytes() == data


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"\n", b"\r"),
        b"# coding: latin-1\n# \xe9\n" + GOOD,
        b"import gradio\nif 1:\n\tbad()\n",
        b"import gradio\n\x0cbad()\n",
        b"import gradio\nx = '" + b"x" * 5_000_000 + b"'\nbad()\n",
        b"import gradio\nx = " + b"+".join([b"1"] * 500) + b"\nbad()\n",
        b"import gradio\nx = '\\d'\nbad()",
        "import gradio\né = '\u2028'; bad()\n".encode(),
    ],
    ids=range(10),
)
def test_odd_files_are_reviewed_and_fixed(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str], recwarn: Any
) -> None:
    (tmp_path / "a.py").write_bytes(data)
    status, report = review(capsys, "a.py")
    assert (status, len(report["findings"])) == (1, 1)
    assert not recwarn.list
    status, report = review(capsys, "a.py", "--fix")
    assert (status, report["findings"]) == (0, [])
    assert (tmp_path / "a.py").read_bytes() == data.replace(b"bad()", b"good()")


def test_long_chains_do_not_end_the_review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_bytes(CHAIN)
    (tmp_path / "b.py").write_bytes(GOOD)
    status, report = review(capsys, ".")
    assert status == 1
    assert {error["code"] for error in report["errors"]} <= {"GP004"}


def test_files_that_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.py").write_bytes(GOOD)
    (tmp_path / "loop.py").symlink_to(tmp_path / "loop.py")
    (tmp_path / "around").symlink_to(tmp_path)
    status, report = review(capsys, "nowhere.py", ".")
    assert status == 1
    assert [error["code"] for error in report["errors"]] == ["GP001", "GP001"]
    assert [error["path"] for error in report["errors"]] == ["nowhere.py", "loop.py"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is readable for root")
def test_unreadable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.py").write_bytes(GOOD)
    (tmp_path / "a.py").chmod(0)
    status, report = review(capsys, ".")
    assert (status, report["errors"][0]["code"]) == (3, "GP001")


def test_unreadable_for_anyone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import builtins

    real = open

    def denied(path: Any, *rest: Any, **more: Any) -> Any:
        if str(path).endswith("a.py"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **more)

    (tmp_path / "a.py").write_bytes(GOOD)
    (tmp_path / "b.py").write_bytes(GOOD)
    monkeypatch.setattr(builtins, "open", denied)
    status, report = review(capsys, ".")
    assert (status, report["errors"][0]["message"]) == (1, "cannot be read: Permission denied")


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "."]) == 0
    out = capsys.readouterr().out
    assert "note GP013 nothing-to-review: no Python file and no notebook in ." in out
    status, report = review(capsys, ".")
    assert (status, report["complete"], report["errors"]) == (0, True, [])


def test_a_broken_configuration_stops_its_folder_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.py").write_bytes(GOOD)
        (tmp_path / name / "b.py").write_bytes(GOOD)
    (tmp_path / "one" / "gradio-patterns.toml").write_text("slect = []")
    status, report = review(capsys, ".")
    assert status == 2
    assert report["files"] == {"reviewed": 2, "without_gradio": 0, "failed": 2}
    assert [error["code"] for error in report["errors"]] == ["GP008"]
    assert len(report["findings"]) == 2


@pytest.mark.parametrize("key", ["select", "ignore", "per-file-ignores"])
def test_unknown_rules_in_the_configuration(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_bytes(GOOD)
    value = '{"*" = ["bad-cal"]}' if key.startswith("per") else '["bad-cal"]'
    (tmp_path / "gradio-patterns.toml").write_text(f"{key} = {value}")
    status, report = review(capsys, ".")
    assert status == 2
    assert report["errors"][0]["code"] == "GP009"
    assert "did you mean 'bad-call'?" in report["errors"][0]["message"]


def test_a_crash_in_a_check_is_no_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.py").write_text("import gradio\ncrashing()\nbad()\n")
    status, report = review(capsys, ".")
    assert status == 2
    assert [error["code"] for error in report["errors"]] == ["GP091"]
    assert [finding["rule"] for finding in report["findings"]] == ["bad-call"]


def test_a_crash_of_the_engine_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fakes.review_source

    def crash(text: str, path: str, target: Any, rules: Any) -> Any:
        if path == "a.py":
            raise KeyError("x\ny")
        return real(text, path, target, rules)

    monkeypatch.setattr("gradio_patterns.engine.review.review_source", crash)
    (tmp_path / "a.py").write_bytes(GOOD)
    (tmp_path / "b.py").write_bytes(GOOD)
    status, report = review(capsys, ".")
    assert status == 2
    assert [error["code"] for error in report["errors"]] == ["GP090"]
    assert len(report["findings"]) == 1


def test_a_cell_that_does_not_parse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cells = [{"cell_type": "code", "source": text} for text in ("import gradio", "x = (", "bad()")]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells}))
    status, report = review(capsys, ".")
    assert status == 1
    assert report["complete"] is False
    assert (report["errors"][0]["code"], report["errors"][0]["cell"]) == ("GP007", 2)
    assert report["findings"][0]["start"] == {"line": 1, "column": 1, "cell": 3}
    status, report = review(capsys, ".", "--fix")
    assert status == 3
    assert json.loads((tmp_path / "a.ipynb").read_text())["cells"][2]["source"] == "good()"


def test_a_notebook_names_its_gradio(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = ("!pip install -q gradio==5.1.0\nimport gradio", "modern()\nbad()")
    cells = [{"cell_type": "code", "source": text} for text in texts]
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": cells}))
    _, report = review(capsys, ".")
    assert report["target"] == {"gradio": "5.1.0", "source": "a.ipynb"}
    assert [finding["rule"] for finding in report["findings"]] == ["bad-call"]


def test_a_file_that_changes_meanwhile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fakes.review_source

    def meddling(text: str, path: str, target: Any, rules: Any) -> Any:
        (tmp_path / "a.py").write_text("import gradio\nbad()\nmore = 1\n")
        return real(text, path, target, rules)

    (tmp_path / "a.py").write_bytes(GOOD)
    monkeypatch.setattr("gradio_patterns.engine.review.review_source", meddling)
    status, report = review(capsys, ".", "--fix")
    assert status == 1
    assert [error["code"] for error in report["errors"]] == ["GP012"]
    assert (tmp_path / "a.py").read_text() == "import gradio\nbad()\nmore = 1\n"


def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff\n.py"
    Path(os.fsdecode(name)).write_bytes(b"import gradio\nx = (")
    for form in ("concise", "full", "json", "sarif", "github", "markdown"):
        done = subprocess.run(
            [sys.executable, "-m", "gradio_patterns", "review", "--format", form, str(tmp_path)],
            capture_output=True,
            check=False,
            env=fakes.ENVIRONMENT,
        )
        assert done.returncode == 3, done.stderr
        assert b"Traceback" not in done.stderr


pieces = st.sampled_from(
    ("import gradio", "bad()", "stubborn()", "risky(", ")", "'", '"""', "x = [", "]", "\n", "\r\n",
     "\r", "\t", "    ", "\f", "\0", "é", "😀", "\ufeff", "# gradio-patterns: ignore[bad-call]",
     "# coding: latin-1", "if x:", "\\", "\u2028", "lambda:", "f'{", "}'")
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(pieces, max_size=14).map("".join), st.sampled_from(("utf-8", "utf-16", "latin-1")))
def test_any_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, encoding: str
) -> None:
    data = b"import gradio\n" + text.encode(encoding, "replace")
    (tmp_path / "a.py").write_bytes(data)
    assert main(["review", "a.py", "--fix", "--no-config"]) in (0, 1, 3)
    fixed = (tmp_path / "a.py").read_bytes()
    assert main(["review", "a.py", "--fix", "--no-config"]) in (0, 1, 3)
    assert (tmp_path / "a.py").read_bytes() == fixed
    try:
        compile(data, "a.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return
    compile(fixed, "a.py", "exec", dont_inherit=True)
