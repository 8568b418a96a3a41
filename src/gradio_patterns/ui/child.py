"""The process of one review: asked on standard input, answers on standard output, in JSON.

The kernel holds its limits. It sees the folder it is given and nothing else of the machine, and
nothing in that folder is imported: the folder is not on the path.
"""

from __future__ import annotations

import json
import os
import sys

from gradio_patterns.serve import roots
from gradio_patterns.support import project_bounds
from gradio_patterns.ui import reviewing
from gradio_patterns.ui.limits import MEMORY_BYTES, SECONDS

try:
    import resource
except ImportError:  # Windows: only the clock of the process that asks holds there
    resource = None  # type: ignore[assignment]


def main() -> None:
    """Answer one question."""
    asked = json.loads(sys.stdin.buffer.read())
    bound()
    folder = os.path.realpath(asked["folder"])
    reviewing.lay_out(asked["files"], folder)
    os.chdir(folder)
    project_bounds.put(folder)
    with roots.only([folder]):
        made = reviewing.answer(asked)
    sys.stdout.buffer.write(json.dumps(made).encode())
    sys.stdout.flush()


def bound() -> None:
    """Give this process the limits of one review."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
