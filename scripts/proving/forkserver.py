"""The process that imports Gradio once and forks a child for each proof.

Run as `python -m proving.forkserver`. It stays single-threaded and never runs example code itself,
so forking from it is sound. It reads jobs and writes results, one JSON line each; whatever a job
leaves behind is killed after it.
"""

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from proving.launching import run_app
from proving.observing import observe
from proving.processes import adopt_orphans, die_with_parent, end, end_all


def main() -> None:
    """Import Gradio, say so, and serve jobs until the input ends."""
    die_with_parent(int(os.environ["PROVING_PARENT"]))
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jobs, results = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    start = time.perf_counter()
    version = _import_gradio()
    answer = {"ready": True, "gradio": version, "seconds": time.perf_counter() - start}
    print(json.dumps(answer), file=results, flush=True)
    try:
        for line in jobs:
            print(json.dumps(run_job(json.loads(line), version)), file=results, flush=True)
    finally:
        end_all()


def _import_gradio() -> str:
    import gradio
    import httpx  # noqa: F401

    with contextlib.suppress(ImportError):  # it came with Gradio 3.24
        import gradio_client  # noqa: F401

    return str(gradio.__version__)


def run_job(job: dict[str, Any], version: str) -> dict[str, Any]:
    """Run `observe` of one proof on one example in a child; its result."""
    if "visit" in job or "page(" in Path(job["proof"]).read_text(encoding="utf-8"):
        with contextlib.suppress(ImportError):
            import playwright.sync_api  # noqa: F401
    folder = Path(tempfile.mkdtemp(prefix="proof-"))
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        _become_child()
        observe(job, version, folder, theirs)
    theirs.close()
    try:
        return _attend(ours, pid, job["timeout"])
    finally:
        ours.close()
        end_all()
        shutil.rmtree(folder, ignore_errors=True)


def _attend(line: socket.socket, observer: int, timeout: float) -> dict[str, Any]:
    """Answer the proof's requests until it hands over a result, ends, or runs out of time."""
    limit = time.monotonic() + timeout
    codes: dict[int, int] = {}
    waiting = b""
    while (left := limit - time.monotonic()) > 0:
        if not select.select([line], [], [], left)[0]:
            break
        part = line.recv(65536)
        if not part:
            _, status = os.waitpid(observer, 0)
            code = os.waitstatus_to_exitcode(status)
            return {"kind": "could-not-run", "what": f"the proof's process ended with code {code}"}
        waiting += part
        while b"\n" in waiting:
            text, _, waiting = waiting.partition(b"\n")
            message = json.loads(text)
            if message["do"] == "result":
                result: dict[str, Any] = message["result"]
                return result
            line.sendall(json.dumps(_obey(message, codes)).encode() + b"\n")
    return {"kind": "could-not-run", "what": f"no result within {timeout:.0f} s"}


def _obey(message: dict[str, Any], codes: dict[int, int]) -> Any:
    pid = message.get("pid", 0)
    if message["do"] == "start":
        pid = os.fork()
        if pid == 0:
            _become_child()
            run_app(message)
        return pid
    if message["do"] == "stop":
        end(pid)
        return True
    if pid not in codes:
        with contextlib.suppress(ChildProcessError):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                codes[pid] = os.waitstatus_to_exitcode(status)
    return codes.get(pid)


def _become_child() -> None:
    """A session of its own, default signals, dead when the keeper dies."""
    parent = os.getppid()
    os.setsid()
    die_with_parent(parent)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


if __name__ == "__main__":
    main()
