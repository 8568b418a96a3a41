"""The keeper: a file costs its own limit and nothing else."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus import POISON, write_poison

from gradio_patterns.findings.diagnostics import (
    BROKEN_ARCHIVE,
    NUL_BYTE,
    OVER_LIMIT,
    REVIEWER_DIED,
    TOO_DEEP,
)  # fmt: skip
from gradio_patterns.scale.limits import Limits, Settings
from gradio_patterns.scale.supervisor import Keeper

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are the kernel's of POSIX")


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    keeper = Keeper(Settings(limits=Limits(seconds=60, memory=400, archive_megabytes=1)))
    yield keeper
    keeper.close()


def codes(row: dict[str, object]) -> list[str]:
    errors = row["errors"]
    assert isinstance(errors, list)
    return [error["code"] for error in errors]


def test_poison_stops_nobody_else(keeper: Keeper, tmp_path: Path) -> None:
    write_poison(tmp_path / "p")
    review = keeper.review({"root": str(tmp_path / "p")})
    rows = {row["path"]: row for row in review["rows"]}
    assert list(rows) == list(POISON)
    assert [codes(rows[name]) for name in POISON] == [[], [TOO_DEEP], [OVER_LIMIT], [NUL_BYTE], []]
    assert "memory" in rows["c_bomb.py"]["errors"][0]["message"]
    for name in ("a.py", "e.py"):
        assert [found["rule"] for found in rows[name]["findings"]] == ["share-left-on"]
    again = keeper.review({"root": str(tmp_path / "p")}, digest_only=True)
    assert again["digest"] == review["digest"]


def test_a_file_that_takes_too_long(tmp_path: Path) -> None:
    long = "import gradio\nx = [" + "a,\n" * 2_500_000 + "]\n"
    (tmp_path / "b_long.py").write_text(long)
    for name in ("a", "c"):
        (tmp_path / f"{name}.py").write_text(POISON["a.py"])
    keeper = Keeper(Settings(limits=Limits(seconds=1, memory=8000)))
    try:
        started = time.process_time()
        review = keeper.review({"root": str(tmp_path)})
        assert time.process_time() - started < 1  # who waits does not work
    finally:
        keeper.close()
    assert [row["path"] for row in review["rows"]] == ["a.py", "b_long.py", "c.py"]
    assert review["rows"][1]["errors"] == [
        {"code": OVER_LIMIT, "message": "took more than 1 s of CPU", "line": 0}
    ]


@pytest.mark.parametrize("blow", [signal.SIGSEGV, signal.SIGKILL])
def test_a_process_that_dies(blow: signal.Signals, tmp_path: Path) -> None:
    """A crash while one file is reviewed costs that file, and the result says which."""
    (tmp_path / "b_long.py").write_text("import gradio\nx = [" + "a,\n" * 1_000_000 + "]\n")
    for name in ("a", "c"):
        (tmp_path / f"{name}.py").write_text(POISON["a.py"])
    keeper = Keeper(Settings(limits=Limits(seconds=60, memory=8000)))

    def strike() -> None:
        while keeper._where() != (1, "b_long.py"):
            time.sleep(0.002)
        assert keeper._process is not None
        os.kill(keeper._process.pid, blow)

    thread = threading.Thread(target=strike)
    keeper.review({"root": str(tmp_path)}, digest_only=True)
    os.pwrite(keeper._progress.fileno(), b'[-1, ""]\n', 0)
    thread.start()
    try:
        review = keeper.review({"root": str(tmp_path)})
    finally:
        thread.join()
        keeper.close()
    code = REVIEWER_DIED if blow == signal.SIGSEGV else OVER_LIMIT
    assert [codes(row) for row in review["rows"]] == [[], [code], []]


def test_a_bomb_in_an_archive(keeper: Keeper, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "p.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("a.py", POISON["a.py"])
        bundle.writestr("b.py", "#" * 3_000_000)
    (tmp_path / "into").mkdir()
    asked = {"archive": str(tmp_path / "p.zip"), "into": str(tmp_path / "into")}
    review = keeper.review(asked)
    assert codes(review) == [BROKEN_ARCHIVE]
    assert [row["path"] for row in review["rows"]] == ["a.py"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "hole.py").open("wb") as file:
        file.truncate(1 << 40)
    (tmp_path / "a.py").write_text(POISON["a.py"])
    keeper = Keeper(Settings())
    try:
        review = keeper.review({"root": str(tmp_path)})
    finally:
        keeper.close()
    assert [codes(row) for row in review["rows"]] == [[], [OVER_LIMIT]]


def test_the_child_ends_with_its_keeper(tmp_path: Path) -> None:
    keeper = Keeper(Settings())
    keeper.review({"root": str(tmp_path)})
    assert keeper._process is not None
    assert keeper._process.stdin is not None
    keeper._process.stdin.close()
    assert keeper._process.wait(timeout=20) == 0
