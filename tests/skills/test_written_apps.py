"""The drivers of the writing tasks on a real Gradio: a good app passes, a broken one does not.

They need an environment with Gradio 6.31.0: GRADIO_PATTERNS_GRADIO names its Python, else the one
that ``scripts/prove.py`` makes is taken.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRIVE = ROOT / "skill/gradio-review/evals/drive.py"
SOLUTIONS = Path(__file__).with_name("solutions")
CACHE = os.environ.get("GRADIO_PATTERNS_CACHE", "~/.cache/gradio-patterns")
PYTHON = Path(
    os.environ.get("GRADIO_PATTERNS_GRADIO") or f"{CACHE}/envs/6.31.0/bin/python"
).expanduser()
WRITING = ROOT / "src/gradio_patterns/publish/skill_files/references/writing.md"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PYTHON.exists(), reason="needs an environment with Gradio 6.31.0"),
]

BROKEN = {
    "chat": ("concurrency_limit=10", "concurrency_limit=1", "two visitors do not wait"),
    "uploads": ('max_file_size="1mb"', "", "more than 1 MB is refused"),
    "login": (
        'notes_of.get(request.username, [])', "sum(notes_of.values(), [])", "nobody sees another's"
    ),
    "mounted": (", auth=USERS", "", "the app asks for a login"),
    "jobs": (", cancels=run", "", "can be cancelled"),
    "dashboard": (", gr.Timer(5).tick", "", "refreshes by itself"),
    "tools": ("mcp_server=True", "", "both tools are served"),
    "gpu": (', "concurrency_id": "gpu"', "", "never two on the model at once"),
    "cities": ("value=CITIES[country][0]", 'value="Rome"', "France: the value is a choice"),
    "export": ("int(rows) + 1", "int(rows)", "each gets a file with all rows"),
    "counters": ("return mine + 1,", "return mine,", "counts for each visitor"),
    "guarded": (
        'work.failure(free, None, button, api_visibility="private")', "pass",
        "and is free again after a failure",
    ),
}  # fmt: skip


def driven(task: str, app: Path) -> dict[str, Any]:
    if task == "tools":
        has = subprocess.run([str(PYTHON), "-c", "import mcp"], capture_output=True, check=False)
        if has.returncode:
            pytest.skip("needs gradio[mcp]")
    done = subprocess.run(
        [str(PYTHON), "-B", str(DRIVE), task, str(app)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.stdout, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("task", sorted(BROKEN))
def test_a_good_app_passes(task: str) -> None:
    result = driven(task, SOLUTIONS / f"{task}.py")
    assert result["starts"], result
    assert all(result["behaviours"].values()), result
    assert result["warnings"] == []
    assert result["review"]["clean"], result
    assert result["passes"]


WAITING = ('api_name="help")', 'api_name="help", **shared)', "other functions do not wait")
CASES = [*sorted(BROKEN.items()), ("gpu", WAITING)]


@pytest.mark.parametrize(("task", "broken"), CASES, ids=lambda case: str(case)[:20])
def test_a_broken_app_does_not(task: str, broken: tuple[str, str, str], tmp_path: Path) -> None:
    good, bad, behaviour = broken
    text = (SOLUTIONS / f"{task}.py").read_text(encoding="utf-8")
    assert text.count(good) == 1 or task in ("export", "guarded")
    app = tmp_path / "app.py"
    app.write_text(text.replace(good, bad), encoding="utf-8")
    result = driven(task, app)
    assert not result["behaviours"][behaviour], result
    assert not result["passes"]


def test_an_app_that_does_not_start_has_nothing_that_works(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import gradio as gr\n\ngr.Chatbot(type='messages')\n")
    result = driven("chat", app)
    assert not result["starts"]
    assert "ended with 1" in result["error"]
    assert result["working"] == 0
    assert result["asked"] == 5
    assert not result["review"]["clean"] or not result["passes"]


def test_the_patterns_for_writing_build_without_a_warning(tmp_path: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", WRITING.read_text(encoding="utf-8"), re.DOTALL)
    code = "import runpy, sys\nfor path in sys.argv[1:]: runpy.run_path(path, run_name='pattern')\n"
    paths = []
    for number, block in enumerate(blocks):
        paths.append(tmp_path / f"pattern_{number}.py")
        paths[-1].write_text(block, encoding="utf-8")
    done = subprocess.run(
        [str(PYTHON), "-W", "always", "-c", code, *map(str, paths)],
        capture_output=True, text=True, check=False, env={**os.environ, "APP_USERS": "a:b"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "pattern_" not in done.stderr, done.stderr
