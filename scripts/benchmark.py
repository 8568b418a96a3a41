"""Measure the review in one run against what bounds it and what it is compared with.

    python scripts/benchmark.py [--files LIST] [--rounds N] [--others]

Prints ratios of CPU seconds (medians), never absolute promises: machines differ. The corpus is the
unpacked ecosystem (``scripts/ecosystem.py fetch``) unless a file with paths is given.
``--others`` also runs ruff and pylint where they are installed.
"""

from __future__ import annotations

import argparse
import ast
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from ecosystem.fetch import fetch, load_lock  # noqa: E402

SMALL_APP = """import gradio as gr


def greet(name):
    return f"Hello {name}"


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    name.submit(greet, name, out)

if __name__ == "__main__":
    demo.launch()
"""


def corpus(listing: str | None) -> list[Path]:
    """Python files that mention Gradio and parse."""
    if listing:
        paths = [Path(line) for line in Path(listing).read_text().splitlines() if line]
    else:
        lock = ROOT / "scripts/ecosystem/packages.json"
        paths = [p for package in load_lock(lock) for p in fetch(package).rglob("*.py")]
    return sorted(path for path in paths if path.suffix == ".py" and _parses(path))


def _parses(path: Path) -> bool:
    data = path.read_bytes()
    if b"gradio" not in data:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(data.decode())
    except (SyntaxError, ValueError):
        return False
    return True


def cpu(work: Callable[[], object], rounds: int) -> float:
    """Median CPU seconds of this process over some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def child_cpu(command: Sequence[str], rounds: int, **options: object) -> float:
    """Median CPU seconds (user and system) of a command and its children."""
    times = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload]
        if b"error: unrecognized" in done.stderr:
            raise SystemExit(done.stderr.decode())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def parse_all(texts: Sequence[str]) -> None:
    for text in texts:
        ast.parse(text)


def in_process(paths: Sequence[Path], rounds: int) -> None:
    """The review, warm, against bare ``ast.parse`` of the same files."""
    from gradio_patterns.evaluation import NEWEST
    from gradio_patterns.options import Options
    from gradio_patterns.pipeline import review_paths

    texts = [path.read_text(encoding="utf-8") for path in paths]
    names = [str(path) for path in paths]
    options = Options(isolated=True, overrides={"gradio_version": NEWEST})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        base = cpu(lambda: parse_all(texts), rounds)
        review = cpu(lambda: review_paths(names, options), rounds)
    size = sum(map(len, texts)) / 1e6
    print(f"{len(paths)} files, {size:.1f} MB; ast.parse alone: {len(paths) / base:.0f} files/s")
    print(f"review / ast.parse                  {review / base:.2f}   (goal 1.6, required 2)")


def cold(rounds: int) -> None:
    """One small file from nothing, against starting Python at all."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "app.py"
        app.write_text(SMALL_APP)
        nothing = child_cpu([sys.executable, "-c", "pass"], rounds)
        command = [sys.executable, "-m", "gradio_patterns", "review", str(app)]
        ours = child_cpu(command, rounds, env=environment)
    print(f"cold start / python -c pass         {ours / nothing:.2f}   (goal 4, required 5)")


def others(paths: Sequence[Path], rounds: int) -> None:
    """Other linters over the same files, in CPU time of whole processes."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    names = [str(path) for path in paths]
    command = [sys.executable, "-m", "gradio_patterns", "review", "--no-config", *names]
    ours = child_cpu(command, rounds, env=environment)
    tools = {
        "ruff check --no-cache --isolated": ["ruff", "check", "--no-cache", "--isolated", *names],
        "pylint": ["pylint", "--disable=import-error", "-j1", *names[:40]],
    }
    bin_folder = str(Path(sys.executable).parent)
    for label, tool in tools.items():
        found = shutil.which(tool[0], path=os.pathsep.join((bin_folder, os.environ["PATH"])))
        if found is None:
            print(f"{label:35} not installed")
            continue
        few = tool[0] == "pylint"
        mine = ours
        if few:
            part = [sys.executable, "-m", "gradio_patterns", "review", "--no-config", *names[:40]]
            mine = child_cpu(part, 1, env=environment)
        theirs = child_cpu([found, *tool[1:]], 1 if few else rounds)
        print(f"review / {label:26} {mine / theirs:.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", help="a file with one path a line")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--others", action="store_true")
    arguments = parser.parse_args()
    paths = corpus(arguments.files)
    cold(max(arguments.rounds, 9))
    in_process(paths, arguments.rounds)
    if arguments.others:
        others(paths, min(arguments.rounds, 3))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
