"""``review --watch``: review again whenever a file changes, until interrupted.

Each review is a process of its own, so that it sees everything anew: settings, pins, other files.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence

from gradio_patterns.engine import preview
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.settings.options import Options

PAUSE = 0.3
"""Seconds between two looks."""
BESIDE = (
    "pyproject.toml", "gradio-patterns.toml", "requirements.txt", "uv.lock", "poetry.lock",
    "README.md", "Dockerfile",
)  # fmt: skip
"""Files beside the reviewed ones that a review depends on."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_RUN = (
    "import sys; sys.path[:] = [*filter(None, sys.path), sys.argv.pop(1)];"
    "from gradio_patterns.cli import main; raise SystemExit(main(['review', *sys.argv[1:]]))"
)
"""The current folder is no place to import from: it holds the reviewed files."""

State = dict[str, tuple[int, int]]


def watch(paths: Sequence[str], options: Options, words: Sequence[str]) -> int:
    """Review now and after every change; 0 when it is interrupted."""
    left = [word for word in words if word != "--watch"]
    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    seen: State | None = None
    try:
        while True:
            now = state(paths, options)
            if now != seen:
                seen = now
                if sys.stdout.isatty():
                    sys.stdout.write(CLEAR)
                sys.stdout.flush()
                subprocess.run([sys.executable, "-c", _RUN, package, *left], check=False)
                print("watching for changes; Ctrl-C ends it", file=sys.stderr, flush=True)
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 0


def state(paths: Sequence[str], options: Options) -> State:
    """Time and size of every file that the review depends on."""
    found = {os.path.abspath(path) for path in _files(paths, options)}
    folders = {os.path.dirname(path) for path in found} | {os.getcwd()}
    found |= {os.path.join(folder, name) for folder in folders for name in BESIDE}
    made: State = {}
    for path in found:
        try:
            known = os.stat(path)
        except OSError:
            continue
        made[path] = (known.st_mtime_ns, known.st_size)
    return made


def _files(paths: Sequence[str], options: Options) -> list[str]:
    """Those of the review; a broken configuration is the review's to tell."""
    try:
        return preview.paths_of(paths, options)
    except Refused:
        return []
