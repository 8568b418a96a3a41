"""The command itself."""

from __future__ import annotations

import os
import subprocess
import sys

from client import SRC


def run(code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_without_the_extra_it_says_what_to_install() -> None:
    ended = run(
        "import sys; sys.modules['pygls'] = None\n"
        "from gradio_patterns.cli import main; sys.exit(main(['server']))"
    )
    assert ended.returncode == 4
    assert "pip install 'gradio-patterns[lsp]'" in ended.stderr
    assert ended.stdout == ""


def test_a_wrong_option_is_refused() -> None:
    ended = run(
        "import sys; from gradio_patterns.cli import main; sys.exit(main(['server', '-x']))"
    )
    assert ended.returncode == 2
