"""The machinery on a real Gradio; skipped where no environment has been made yet."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from proving.authoring.environments import cache
from proving.authoring.forkservers import ForkServer, fork_server
from proving.authoring.releases import core

ENVIRONMENT = cache() / "envs" / core()[-1]

pytestmark = pytest.mark.skipif(
    not (ENVIRONMENT / "ready.txt").is_file(), reason="no Gradio environment on this machine"
)

APP = """
import gradio as gr

with gr.Blocks() as demo:
    name, greeting = gr.Textbox(), gr.Textbox()

    def greet(name):
        print("greeting", name)
        return "Hello " + name

    name.submit(greet, name, greeting, api_name="greet")
"""
MAIN = 'if __name__ == "__main__":\n    demo.launch()\n'


@pytest.fixture(scope="module")
def parent() -> Iterator[ForkServer]:
    with fork_server(core()[-1], ENVIRONMENT / "bin" / "python") as started:
        yield started


def run(
    parent: ForkServer, folder: Path, app: str, proof: str, timeout: float = 60
) -> dict[str, Any]:
    (folder / "bad.py").write_text(app, encoding="utf-8")
    (folder / "proof.py").write_text(
        "from proving import AppDied, NotApplicable, Seen\n\n\ndef observe(app):\n" + proof,
        encoding="utf-8",
    )
    paths = {"proof": str(folder / "proof.py"), "example": str(folder / "bad.py")}
    return parent.ask(json.dumps({**paths, "timeout": timeout}))


def command_lines() -> list[str]:
    lines = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                lines.append((entry / "cmdline").read_text().replace("\0", " "))
            except OSError:
                continue
    return lines


def test_build_gives_module_error_warnings_and_output(parent: ForkServer, tmp_path: Path) -> None:
    app = 'import warnings\n\nprint("hi")\nwarnings.warn("old")\nx = 1\nraise TypeError("oops")\n'
    proof = (
        "    built = app.build()\n"
        "    return Seen(built.module.x == 1, f'{built.error} {built.warnings} {built.output}')\n"
    )
    result = run(parent, tmp_path, app, proof)
    assert (result["kind"], result["what"]) == ("seen", "TypeError: oops ['old'] hi\n")
    assert result["broken"] == "TypeError: oops"


@pytest.mark.parametrize("end", [MAIN, "demo.launch()\n", "demo.launch(server_port=7861)\n"])
@pytest.mark.parametrize("options", ["", "fresh=True"])
def test_running_answers_a_client(
    parent: ForkServer, tmp_path: Path, end: str, options: str
) -> None:
    proof = (
        f"    with app.running({options}) as server:\n"
        "        said = server.client().predict('Ada', api_name='/greet')\n"
        "        assert server.get().status_code == 200\n"
        "        assert server.ended() is None\n"
        "        return Seen('greeting Ada' in server.output(), said)\n"
    )
    result = run(parent, tmp_path, APP + end, proof)
    assert (result["kind"], result["what"]) == ("seen", "Hello Ada"), result


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium on this machine")
def test_a_page_is_at_the_app_and_drawn(parent: ForkServer, tmp_path: Path) -> None:
    proof = (
        "    log = []\n"
        "    with app.running() as server, server.page(console=log) as page:\n"
        "        first, second = page.locator('textarea, input').all()[:2]\n"
        "        first.fill('Ada')\n"
        "        first.press('Enter')\n"
        "        page.wait_for_function('document.querySelectorAll(\"textarea\")[1].value')\n"
        "        return Seen(not log, second.input_value())\n"
    )
    result = run(parent, tmp_path, APP + MAIN, proof)
    assert (result["kind"], result["what"]) == ("seen", "Hello Ada"), result


def test_environment_variables_reach_the_app(parent: ForkServer, tmp_path: Path) -> None:
    app = "import os\n\n" + APP.replace('"Hello "', 'os.environ["GREETING"]') + MAIN
    proof = (
        "    with app.running(env={'GREETING': 'Ahoy '}) as server:\n"
        "        return Seen(True, server.client().predict('Ada', api_name='/greet'))\n"
    )
    assert run(parent, tmp_path, app, proof)["what"] == "Ahoy Ada"


def test_an_app_that_dies_is_told_apart(parent: ForkServer, tmp_path: Path) -> None:
    proof = (
        "    try:\n        with app.running():\n            pass\n"
        "    except AppDied as died:\n        return Seen('Traceback' in died.output, str(died))\n"
    )
    result = run(parent, tmp_path, "raise SystemError('no way')\n", proof)
    assert result["what"] == "the app exited with code 1: SystemError: no way"


def test_no_process_outlives_a_proof_that_hangs(parent: ForkServer, tmp_path: Path) -> None:
    app = (
        "import subprocess\nimport time\n\n"
        "subprocess.Popen(['sleep', '98765.4321'], start_new_session=True)\ntime.sleep(1000)\n"
    )
    result = run(parent, tmp_path, app, "    with app.running():\n        pass\n", timeout=3)
    assert (result["kind"], result["what"]) == ("could-not-run", "no result within 3 s")
    assert not [line for line in command_lines() if "98765.4321" in line]


def test_a_crash_or_a_bad_proof_could_not_run(parent: ForkServer, tmp_path: Path) -> None:
    crash = run(parent, tmp_path, "import os\n\nos.abort()\n", "    app.build()\n")
    assert (crash["kind"], crash["what"]) == (
        "could-not-run",
        "the proof's process ended with code -6",
    )
    nothing = run(parent, tmp_path, APP, "    return True\n")
    assert (nothing["kind"], nothing["what"][:9]) == ("could-not-run", "TypeError")
    inapplicable = run(parent, tmp_path, APP, "    raise NotApplicable('too old')\n")
    assert (inapplicable["kind"], inapplicable["what"]) == ("not-applicable", "too old")
