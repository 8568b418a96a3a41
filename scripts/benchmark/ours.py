"""The review against what bounds it: parsing, starting Python, reading bytes."""

from __future__ import annotations

import ast
import os
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmark.corpora import ROOT, SMALL_APP, large_app, large_project, tree
from benchmark.rows import Row
from benchmark.timing import command, cpu, in_turns

READ_ALL = """
import os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".py"):
            with open(os.path.join(folder, name), "rb") as file:
                file.read()
"""
ENVIRONMENT = {
    **{key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPATH": str(ROOT / "src"),
}
"""Bytecode is kept, as with whoever installs the tool."""
os.environ["GRADIO_PATTERNS_NO_CACHE"] = "1"  # what is timed is a review
REVIEW = [sys.executable, "-m", "gradio_patterns", "review", "--no-config"]
TREE = 10_000
LARGE = 3_000
PROJECT = 500


def warm(paths: Sequence[Path], rounds: int) -> Iterator[Row]:
    """The review in this process against bare ``ast.parse`` of the same files."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    names = [str(path) for path in paths]
    whole = _ratio(names, texts, rounds)
    yield Row("review / bare `ast.parse`, files that mention Gradio", whole, 1.6, 2)
    with tempfile.TemporaryDirectory() as folder:
        kept = _ratio(names, texts, rounds, folder)
    yield Row("the same with `--cache`, no file changed", kept)
    few = len(paths) // 8
    part = _ratio(names[:few], texts[:few], rounds)
    yield Row("the same ratio on an eighth of the files, as growth with their number", part)


def large(rounds: int) -> Iterator[Row]:
    """One large app; and what a line costs when it is twice and four times as large."""
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for lines in (LARGE, LARGE * 2, LARGE * 4):
            text = large_app(lines)
            path = Path(folder) / f"app{lines}.py"
            path.write_text(text, encoding="utf-8")
            costs.append(_ratio([str(path)], [text], rounds))
    yield Row(f"review / `ast.parse`, one app of {LARGE} lines", costs[0])
    yield Row("that ratio at twice the lines / at once, growth with size", costs[1] / costs[0])
    yield Row("that ratio at four times the lines / at once", costs[2] / costs[0])


def _ratio(names: list[str], texts: list[str], rounds: int, cache: str | None = None) -> float:
    from gradio_patterns.engine.pipeline import review_paths
    from gradio_patterns.evaluation.expected import NEWEST
    from gradio_patterns.settings.options import Options

    options = Options(isolated=True, overrides={"gradio_version": NEWEST}, cache=cache)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        review_paths(names, options)
        base = cpu(lambda: _parse(texts), rounds)
        return cpu(lambda: review_paths(names, options), rounds) / base


def _parse(texts: Sequence[str]) -> None:
    """Each tree is dropped at once: many trees kept alive cost the garbage collector more."""
    for text in texts:
        ast.parse(text)


def cold(rounds: int) -> Iterator[Row]:
    """One small file from nothing, against starting Python at all."""
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "app.py"
        app.write_text(SMALL_APP)
        example = str(ROOT / "examples/helpdesk.py")
        lines = [[sys.executable, "-c", "pass"], [*REVIEW, str(app)], [*REVIEW, example]]
        nothing, clean, faulty = in_turns(lines, rounds, ENVIRONMENT)
    yield Row("cold start, a small clean app / `python -c pass`", clean / nothing, 4, 5)
    yield Row("cold start, the example with faults / `python -c pass`", faulty / nothing)


def processes(paths: Sequence[Path], rounds: int) -> Iterator[Row]:
    """Two worker processes against one: the time one waits, and the CPU time of both."""
    names = [str(path) for path in paths]
    one = command([*REVIEW, *names], rounds, ENVIRONMENT)
    two = command([*REVIEW, "--jobs", "2", *names], rounds, ENVIRONMENT)
    yield Row(
        "time passed with `--jobs 2` / without, files that mention Gradio", two.wall / one.wall
    )
    yield Row("CPU time of the same", two.cpu / one.cpu)


def project(rounds: int) -> Iterator[Row]:
    """Five Gradio modules among five hundred of one project, against the five alone."""
    with tempfile.TemporaryDirectory() as folder:
        apps = [str(path) for path in large_project(Path(folder), PROJECT)]
        alone = command([*REVIEW, *apps], rounds, ENVIRONMENT)
        whole = command([*REVIEW, folder], rounds, ENVIRONMENT)
    label = f"review of a project of {PROJECT} modules / of its 5 that touch Gradio"
    yield Row(label, whole.cpu / alone.cpu, 1.3)
    yield Row("peak memory of the same", whole.memory / alone.memory)


def many_files(apps: Sequence[Path], rounds: int) -> Iterator[Row]:
    """A large tree against reading its bytes, and memory as the tree grows."""
    chosen = list(apps[:: max(1, len(apps) * 50 // TREE)][: TREE // 50])
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        plain, mixed, small = (Path(folder) / name for name in ("plain", "mixed", "small"))
        tree(plain, TREE, [])
        tree(mixed, TREE, chosen)
        tree(small, TREE // 10, chosen[::10])
        for place, what in ((plain, "none of them"), (mixed, "2 % of them apps")):
            read = command([sys.executable, "-c", READ_ALL, str(place)], rounds).cpu
            cost = command([*REVIEW, str(place)], rounds, ENVIRONMENT)
            goal = 2 if place is mixed else None
            label = f"review / reading the bytes, tree of {TREE} files, {what}"
            yield Row(label.replace("none of them", "no app among them"), cost.cpu / read, goal)
            peaks.append(cost.memory)
        cached = [*REVIEW, "--cache", str(Path(folder) / "cache"), str(mixed)]
        command(cached, 1, ENVIRONMENT)
        again = command(cached, rounds, ENVIRONMENT).cpu
        yield Row("the same tree with `--cache`, no file changed", again / read, 2)
        peak = command([*REVIEW, str(small)], 1, ENVIRONMENT).memory
    yield Row(f"peak memory, {TREE} files / {TREE // 10} files, 2 % apps", peaks[1] / peak)
