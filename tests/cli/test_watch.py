"""--watch reviews again after a change, in a process of its own, until it is interrupted."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import fakes
from gradio_patterns.cli import watch
from gradio_patterns.settings.options import Options

APP = "import gradio as gr\n\ngr.Interface(len, 'text', 'text').launch({})\n"


def test_what_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text("import gradio\n")
    first = watch.state(["."], Options())
    assert [Path(path).name for path in first] == ["app.py"]
    assert watch.state(["."], Options()) == first
    (tmp_path / "requirements.txt").write_text("gradio==5.50.0\n")
    second = watch.state(["."], Options())
    assert second != first
    (tmp_path / "new.py").write_text("")
    assert watch.state(["."], Options()) != second
    (tmp_path / "gradio-patterns.toml").write_text("nope = 1\n")
    assert watch.state(["app.py"], Options())


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise there")
def test_watching(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP.format(""))
    (tmp_path / "json.py").write_text("raise SystemExit('imported from the reviewed folder')\n")
    out, err = tmp_path / "out.txt", tmp_path / "err.txt"
    command = "import sys; sys.path.pop(0); from gradio_patterns.cli import main; sys.exit(main())"
    words = ["app.py", "--watch", "--statistics"]
    with out.open("w") as stdout, err.open("w") as stderr:
        watching = subprocess.Popen(
            [sys.executable, "-c", command, *words],
            cwd=tmp_path, stdout=stdout, stderr=stderr, env=fakes.ENVIRONMENT,
        )  # fmt: skip
    try:
        _wait(lambda: err.read_text().count("watching for changes") == 1, watching)
        assert out.read_text().startswith("0 findings")
        (tmp_path / "app.py").write_text(APP.format("share=True"))
        _wait(lambda: err.read_text().count("watching for changes") == 2, watching)
        assert "share-left-on" in out.read_text()
        watching.send_signal(signal.SIGINT)
        assert watching.wait(10) == 0
        assert "Traceback" not in err.read_text()
    finally:
        watching.kill()


def _wait(for_this: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while not for_this():
        assert process.poll() is None, "it ended"
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)
