"""Writing while things go wrong: the file holds the old bytes or the new ones, whole."""

from __future__ import annotations

import builtins
import errno
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import fakes
from gradio_patterns.cli import main
from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FILE_CHANGED
from gradio_patterns.fixing.writing import write

OLD = b"import gradio as gr\nold = 1\n" * 2000
NEW = b"import gradio as gr\nnew = 2\n" * 3000
posix = pytest.mark.skipif(os.name == "nt", reason="signals and modes of POSIX")


class Faulty:
    """A file whose writes take some bytes and then fail."""

    def __init__(self, real: Any, room: int) -> None:
        self._real, self._room = real, room

    def write(self, data: bytes) -> int:
        self._real.write(data[: self._room])
        self._real.flush()
        raise OSError(errno.ENOSPC, "No space left on device")

    def __enter__(self) -> Faulty:
        return self

    def __exit__(self, *_: object) -> None:
        self._real.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("room", [0, 1, 4096, len(NEW) - 1])
def test_a_full_disk_while_writing(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(OLD)
    real = os.fdopen
    monkeypatch.setattr(os, "fdopen", lambda fd, mode: Faulty(real(fd, mode), room))
    problem = write(str(file), NEW, OLD, "a.py")
    assert problem is not None
    assert (problem.code, "No space left" in problem.message) == (CANNOT_WRITE, True)
    assert file.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.py"]


@pytest.mark.parametrize("step", ["open", "fsync", "chmod", "replace", "stat"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_every_step_may_fail(
    step: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(OLD)
    with monkeypatch.context() as patched:
        patched.setattr(os, step, failing(number))
        problem = write(str(file), NEW, OLD, "a.py")
    assert problem is not None
    assert problem.code == CANNOT_WRITE
    assert file.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.py"]


def test_the_file_cannot_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.py"
    file.write_bytes(OLD)
    with monkeypatch.context() as patched:
        patched.setattr(builtins, "open", failing(errno.EIO))
        problem = write(str(file), NEW, OLD, "a.py")
    assert problem is not None
    assert file.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.py"]


@posix
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """The kernel refuses to let the process write more than some bytes to any file."""
    file = tmp_path / "a.py"
    file.write_bytes(OLD)
    program = f"""
        import resource, signal, sys
        from gradio_patterns.fixing.writing import write
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        problem = write({str(file)!r}, b"x" * 50_000, None, "a.py")
        sys.exit(0 if problem is not None and problem.code == {CANNOT_WRITE!r} else 9)
    """
    assert python(program).returncode == 0
    assert file.read_bytes() == OLD
    assert os.listdir(tmp_path) == ["a.py"]


@posix
def test_a_read_only_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Renaming would replace it all the same; whoever made it read-only did not want that."""
    fakes.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    real = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: not str(path).endswith("a.py") and real(path, mode)
    )
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_bytes(b"import gradio\nbad()\n")
    (tmp_path / "a.py").chmod(0o444)
    assert main(["review", "--fix", "."]) != 0
    assert f"a.py: error {CANNOT_WRITE}" in capsys.readouterr().out
    assert (tmp_path / "a.py").read_bytes() == b"import gradio\nbad()\n"
    assert (tmp_path / "a.py").stat().st_mode & 0o777 == 0o444
    assert (tmp_path / "b.py").read_bytes() == b"import gradio\ngood()\n"


def python(program: str, wait: bool = True) -> Any:
    command = [sys.executable, "-c", textwrap.dedent(program)]
    if wait:
        return subprocess.run(command, env=fakes.ENVIRONMENT, check=False, timeout=60)
    return subprocess.Popen(command, env=fakes.ENVIRONMENT, stdout=subprocess.PIPE)


@posix
@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_killed_between_the_steps(step: str, tmp_path: Path) -> None:
    """SIGKILL before a step: the old bytes, or with the rename done the new ones."""
    file = tmp_path / "a.py"
    file.write_bytes(OLD)
    new = tmp_path / "new.bin"
    new.write_bytes(NEW)
    program = f"""
        import os, signal
        from gradio_patterns.fixing.writing import write
        os.{step} = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)
        data = open({str(new)!r}, "rb").read()
        write({str(file)!r}, data, None, "a.py")
    """
    assert python(program).returncode == -signal.SIGKILL
    assert file.read_bytes() == OLD
    left = set(os.listdir(tmp_path)) - {"a.py", "new.bin"}
    assert all(name.startswith("a.py.") and name.endswith(".tmp") for name in left)
    assert write(str(file), NEW, OLD, "a.py") is None
    assert file.read_bytes() == NEW


@posix
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Rewriting without end, killed after different times."""
    file = tmp_path / "a.py"
    for number in range(8):
        file.write_bytes(OLD)
        program = f"""
            from gradio_patterns.fixing.writing import write
            data = ({OLD[:28]!r} * 2000, {NEW[:28]!r} * 3000)
            print("ready", flush=True)
            at = 0
            while True:
                assert write({str(file)!r}, data[1 - at % 2], data[at % 2], "a.py") is None
                at += 1
        """
        process = python(program, wait=False)
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.003 * number)
        process.kill()
        process.communicate()
        assert file.read_bytes() in (OLD, NEW)


@posix
def test_two_runs_at_once(tmp_path: Path) -> None:
    """Each believes in the file as it was: one or both write, and nothing is mixed."""
    file = tmp_path / "a.py"
    for _ in range(3):
        file.write_bytes(OLD)
        programs = [
            f"""
            import sys, time
            from gradio_patterns.fixing.writing import write
            old, new = open({str(file)!r}, "rb").read(), {mark!r} * 300_000
            print("ready", flush=True)
            time.sleep(0.05)
            problem = write({str(file)!r}, new, old, "a.py")
            print(problem.code if problem else "written")
            """
            for mark in (b"A", b"B")
        ]
        runs = [python(program, wait=False) for program in programs]
        said = [run.communicate(timeout=60)[0].split()[-1].decode() for run in runs]
        assert set(said) <= {"written", FILE_CHANGED}
        assert "written" in said
        data = file.read_bytes()
        assert data in (b"A" * 300_000, b"B" * 300_000)
        assert os.listdir(tmp_path) == ["a.py"]


@posix
def test_two_reviews_fix_the_same_folder(tmp_path: Path) -> None:
    """Two whole reviews with --fix over the same files."""
    text = (
        "import gradio as gr\n\nwith gr.Blocks() as demo:\n    box = gr.Textbox(source='upload')\n"
    )
    bad = (text + "demo.queue(concurrency_count=3)\ndemo.launch(enable_queue=True)\n").encode()
    for number in range(12):
        (tmp_path / f"a{number}.py").write_bytes(bad)
    command = [sys.executable, "-m", "gradio_patterns", "review", "--fix", "--unsafe-fixes", "."]
    runs = [
        subprocess.Popen(command, cwd=tmp_path, env=fakes.ENVIRONMENT, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    for run in runs:
        assert b"GP09" not in run.communicate(timeout=60)[0]
    results = {path.read_bytes() for path in tmp_path.iterdir()}
    assert len(results) == 1
    assert results != {bad}
    assert sorted(os.listdir(tmp_path)) == sorted(f"a{number}.py" for number in range(12))


def test_what_a_write_leaves_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that look like its temporary one: of a run that was killed, or of another thread."""
    monkeypatch.setattr(os, "urandom", bytes)
    file = tmp_path / "a.py"
    names = (f"a.py.{os.getpid()}.tmp", f"a.py.{os.getpid()}-00000000.tmp")
    for name in names:
        file.write_bytes(OLD)
        (tmp_path / name).write_bytes(b"mine")
        problem = write(str(file), NEW, OLD, "a.py")
        assert file.read_bytes() == (OLD if problem else NEW)
        assert (tmp_path / name).read_bytes() == b"mine"


def test_threads_of_one_process_write_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    texts = [bytes([65 + number]) * 100_000 for number in range(6)]
    for _ in range(5):
        file.write_bytes(OLD)
        with ThreadPoolExecutor(6) as pool:
            problems = list(pool.map(lambda text: write(str(file), text, OLD, "a.py"), texts))
        assert {problem.code for problem in problems if problem} <= {FILE_CHANGED}
        assert file.read_bytes() in texts
        assert os.listdir(tmp_path) == ["a.py"]
