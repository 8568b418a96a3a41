"""One review is one process: it reads, does not run, sees only its folder, and ends in time."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.cli import main
from gradio_patterns.ui import work
from gradio_patterns.ui.limits import TooMuchError

BAD = """\
import gradio as gr

with gr.Blocks() as demo:
    file = gr.File(type="file")
    text = gr.Textbox()
    demo.load(lambda: "now", None, text, every=5)

demo.launch()
"""


def test_without_the_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "gradio", None)
    assert main(["ui"]) == 4
    assert "pip install 'gradio-patterns[ui]'" in capsys.readouterr().err


def rules(answer: dict[str, Any]) -> list[str]:
    return [finding["rule"] for finding in answer["report"]["findings"]]


def test_findings_map_and_formats() -> None:
    made = work.reviewed({"app.py": BAD})
    assert rules(made) == ["file-type-removed", "every-removed"]
    assert len(made["frames"]) == 2
    assert "demo.load" in "".join(made["frames"][1])
    assert made["map"].startswith("app.py  (Gradio 6.")
    assert made["markdown"].startswith("## Gradio review")
    assert '"2.1.0"' in made["sarif"]
    assert "--fix" not in made["summary"]


def test_the_version_is_what_the_files_say_unless_it_is_chosen() -> None:
    files = {"shop/app.py": BAD, "shop/requirements.txt": "gradio==3.50.2\n"}
    assert work.reviewed(files)["report"]["target"]["gradio"] == "3.50.2"
    assert work.reviewed(files, "4.44.1")["report"]["target"]["gradio"] == "4.44.1"


def test_what_is_installed_or_above_does_not_count() -> None:
    target = work.reviewed({"app.py": BAD})["report"]["target"]
    assert target["source"].startswith("newest known")


def test_fixes_come_back_and_are_reviewed_again() -> None:
    made = work.reviewed({"a/app.py": BAD, "b.py": "import gradio as gr\n"}, fix="all")
    assert list(made["changed"]) == ["a/app.py"]
    assert "every=" not in made["changed"]["a/app.py"]
    assert made["applied"] == 2
    assert rules(made) == []
    assert "-    demo.load(" in made["diff"]


def test_advice_only_where_it_is_asked_for() -> None:
    text = (
        "import gradio as gr\n\nwith gr.Blocks() as demo:\n    pass\ndemo.queue()\ndemo.launch()\n"
    )
    assert rules(work.reviewed({"app.py": text}, "6.31.0")) == []
    assert rules(work.reviewed({"app.py": text}, "6.31.0", advice=True)) == ["needless-queue-call"]


def test_nothing_is_run_or_imported(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    evil = f"open({str(mark)!r}, 'w')\n"
    names = ("app.py", "json.py", "gradio.py", "sitecustomize.py", "gradio_patterns/__init__.py")
    files = dict.fromkeys(names, evil + "import gradio as gr, json, helper\n")
    made = work.reviewed(files | {"helper.py": evil, "setup.py": evil})
    assert made["report"]["complete"]
    assert not mark.exists()


def test_the_folder_is_gone_afterwards() -> None:
    before = set(os.listdir(tempfile.gettempdir()))
    work.reviewed({"app.py": BAD})
    left = set(os.listdir(tempfile.gettempdir())) - before
    assert not [name for name in left if name.startswith("gradio-patterns-")]


def test_files_of_the_machine_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.gradio-patterns]\ngradio-version = "3.50.2"\n')
    files = {
        "app.py": BAD,
        "requirements.txt": f"-r {tmp_path}/pyproject.toml\ngradio==6.0.0\n",
    }
    assert work.reviewed(files)["report"]["target"]["gradio"] == "6.0.0"


def test_a_token_of_the_machine_is_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret")
    seen = {}

    def run(command: list[str], **given: Any) -> Any:
        seen.update(given["env"])
        raise work.subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(work.subprocess, "run", run)
    with pytest.raises(TooMuchError, match="longer than 20 seconds"):
        work.reviewed({"app.py": BAD})
    assert "HF_TOKEN" not in seen


def test_a_review_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "SECONDS", 0.5)
    monkeypatch.setattr(work, "RUN", "import time; time.sleep(30)")
    with pytest.raises(TooMuchError, match="was stopped"):
        work.reviewed({"app.py": BAD})


def test_a_review_that_needs_too_much_memory_or_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "RUN", work.RUN.replace("main()", "child.bound(); b'x' * 10**10"))
    monkeypatch.setattr(work, "RUN", work.RUN.replace("ui.child import main", "ui import child"))
    with pytest.raises(TooMuchError, match="more memory"):
        work.reviewed({"app.py": BAD})
    monkeypatch.setattr(work, "RUN", "raise ValueError('secret path')")
    with pytest.raises(TooMuchError, match=r"^The review failed; this is a fault"):
        work.reviewed({"app.py": BAD})


@pytest.mark.parametrize("version", ["six", "9.9.*", ">=99"])
def test_a_version_that_is_none_is_refused_in_words(version: str) -> None:
    with pytest.raises(TooMuchError, match="Gradio"):
        work.reviewed({"app.py": BAD}, version)


def test_broken_code_is_told_not_raised() -> None:
    made = work.reviewed({"app.py": "import gradio as gr\nwith gr.Blocks( as demo:\n"})
    assert not made["report"]["complete"]
    assert "syntax-error" in made["problems"][0]


def test_reviews_at_the_same_time_know_nothing_of_each_other() -> None:
    made: dict[str, list[str]] = {}

    def one(name: str, text: str) -> None:
        report = work.reviewed({f"{name}.py": text})["report"]
        made[name] = [f"{f['path']} {f['rule']}" for f in report["findings"]]

    box = "import gradio as gr\n\ngr.Box()\n"
    threads = [
        threading.Thread(target=one, args=(f"v{n}", BAD if n % 2 else box)) for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name, found in made.items():
        odd = int(name[1:]) % 2
        wanted = ["file-type-removed", "every-removed"] if odd else ["removed-name"]
        assert found == [f"{name}.py {rule}" for rule in wanted]
