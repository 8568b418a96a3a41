"""The child that runs one proof on one example."""

import importlib.util
import os
import shutil
import socket
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, NoReturn

from proving.example import Example
from proving.keeper import Keeper
from proving.launching import refresh_constants
from proving.seen import NotApplicable, Seen
from proving.server import AppDied


def observe(job: dict[str, Any], version: str, home: Path, line: socket.socket) -> NoReturn:
    """Run the proof, hand the result to the keeper, and leave without any exit handlers."""
    keeper = Keeper(line)
    result: dict[str, Any] = {}
    try:
        result = _result(job, version, home, keeper)
    except BaseException as problem:
        what = f"{type(problem).__name__}: {problem}"
        printed = problem.output[-2000:] if isinstance(problem, AppDied) else ""
        detail = traceback.format_exc() + (f"the app printed:\n{printed}" if printed else "")
        result = {"kind": "could-not-run", "what": what, "detail": detail}
    result["home"] = str(home)
    try:
        keeper.tell(result)
    finally:
        os._exit(0)


def _result(job: dict[str, Any], version: str, home: Path, keeper: Keeper) -> dict[str, Any]:
    folder = home / "app"
    path = Path(job["example"])
    if path.name == "app.py" and path.parent.name in ("bad", "good"):
        shutil.copytree(path.parent, folder)
    else:
        folder.mkdir()
        shutil.copyfile(path, folder / "app.py")
    (home / "tmp").mkdir()
    os.environ["TMPDIR"] = str(home / "tmp")
    if "picture" in job and "visit" not in job:
        os.environ["PROVING_PICTURE"] = job["picture"]
    os.environ["GRADIO_TEMP_DIR"] = str(home / "gradio")
    tempfile.tempdir = None
    refresh_constants()
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    numbers = tuple(int(part) for part in version.split(".")[:3] if part.isdigit())
    example = Example(path, numbers, folder, keeper)
    if "visit" in job:
        from proving.visiting import visit

        return visit(example, job["visit"], job["picture"])
    spec = importlib.util.spec_from_file_location("proof", job["proof"])
    assert spec is not None
    assert spec.loader is not None
    proof = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(proof)
    try:
        seen = proof.observe(example)
    except NotApplicable as reason:
        return {"kind": "not-applicable", "what": str(reason)}
    if not isinstance(seen, Seen):
        raise TypeError(f"observe returned {seen!r}, not Seen")
    broken = example.failures[0] if example.failures else ""
    return {"kind": "seen" if seen.symptom else "not-seen", "what": seen.what, "broken": broken}
