"""A long review says how far it is, at a terminal, after a moment; a short one says nothing."""

from __future__ import annotations

import io
import sys

import pytest

from gradio_patterns.cli import progress
from gradio_patterns.engine.pipeline import review_paths


def told(seconds: list[float], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    stream = io.StringIO()
    clock = iter([0.0, *seconds])
    teller = progress.teller(stream, lambda: next(clock))
    for done in range(1, len(seconds) + 1):
        teller(done, len(seconds))
    return stream.getvalue()


def test_a_short_review_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told([0.5, 1.0, 1.9], monkeypatch) == ""


def test_a_long_one_counts_and_wipes_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    said = told([1.0, 2.5, 2.55, 3.0, 3.5], monkeypatch).split("\r")
    assert said == ["", "2 of 5 files reviewed", "4 of 5 files reviewed", " " * 21, ""]


def test_a_bar_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bar:
        n = 0
        closed = False

        def update(self, more: int) -> None:
            self.n += more

        def close(self) -> None:
            self.closed = True

    bar = Bar()
    monkeypatch.setattr(progress, "_bar", lambda stream, total: bar)
    clock = iter([0.0, 1.0, 3.0, 4.0])
    teller = progress.teller(io.StringIO(), lambda: next(clock))
    for done in (1, 2, 3):
        teller(done, 3)
    assert (bar.n, bar.closed) == (3, True)


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_is_counted(
    jobs: int, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gradio_patterns.settings.options import Options

    folder = tmp_path_factory.mktemp("many")
    for number in range(20):
        (folder / f"a{number}.py").write_text("import gradio\n")
    monkeypatch.chdir(folder)
    seen: list[tuple[int, int]] = []
    review_paths(["."], Options(jobs=jobs), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (20, 20)
    assert seen == sorted(seen)
