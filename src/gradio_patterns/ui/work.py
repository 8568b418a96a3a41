"""One review in a process of its own, in a folder of its own, both gone when it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gradio_patterns.ui.limits import SECONDS, TooMuchError
from gradio_patterns.ui.uploads import checked

SOURCE = str(Path(__file__).resolve().parents[2])
# Isolated: neither the variables of this process nor its working folder say what is imported.
RUN = (
    f"import sys; sys.path.insert(0, {SOURCE!r}); from gradio_patterns.ui.child import main; main()"
)
KEPT_VARIABLES = ("SYSTEMROOT", "TEMP", "TMP")
"""What Windows needs to start a process; a token of the machine is not handed on."""


def reviewed(
    files: Mapping[str, str], gradio: str = "", *, advice: bool = False, fix: str = ""
) -> dict[str, Any]:
    """What ``reviewing.answer`` says of these files; raises ``TooMuchError`` in plain words."""
    asked = {"files": checked(files), "gradio": gradio.strip(), "advice": advice, "fix": fix}
    with tempfile.TemporaryDirectory(prefix="gradio-patterns-") as folder:
        made = _answered(json.dumps(asked | {"folder": folder}).encode())
    if "refused" in made:
        raise TooMuchError(str(made["refused"]))
    return made


def _answered(question: bytes) -> dict[str, Any]:
    environment = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-X", "utf8", "-c", RUN],
            input=question,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooMuchError(_too_long()) from None
    if done.returncode:
        raise TooMuchError(_died(done.returncode, done.stderr))
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _too_long() -> str:
    return f"The review took longer than {SECONDS} seconds and was stopped; give fewer files."


def _died(status: int, said: bytes) -> str:
    """Why the process ended without an answer; what it said itself stays in the log."""
    if status < 0:
        return _too_long() if -status in (9, 24) else f"The review was stopped (signal {-status})."
    lines = said.decode("utf-8", "replace").strip().splitlines()
    print(*lines[-8:], sep="\n", file=sys.stderr)
    if lines and lines[-1].startswith("MemoryError"):
        return "The review needed more memory than it may take; give fewer files."
    return "The review failed; this is a fault of gradio-patterns, please report it."
