"""The child that is the example's server: `python app.py`, without paying for the imports again."""

import atexit
import contextlib
import os
import runpy
import sys
import tempfile
import threading
import traceback
from typing import Any, NoReturn


def run_app(order: dict[str, Any]) -> NoReturn:
    """Become the app: its folder, environment and output; then execute it as `__main__`."""
    os.environ.update(order["env"])
    os.chdir(order["folder"])
    log = os.open(order["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.closerange(3, 256)
    if order["fresh"]:
        os.execv(sys.executable, [sys.executable, "-u", "app.py"])
    sys.stdout = os.fdopen(1, "w", buffering=1, encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding="utf-8", closefd=False)
    sys.stdout.reconfigure(write_through=True)
    tempfile.tempdir = None
    refresh_constants()
    sys.argv = ["app.py"]
    sys.path[0] = order["folder"]
    code = 0
    try:
        runpy.run_path("app.py", run_name="__main__")
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else int(leave.code is not None)
        if isinstance(leave.code, str):
            print(leave.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        code = 1
    with contextlib.suppress(BaseException):
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
    sys.stdout.flush()
    os._exit(code)


def refresh_constants() -> None:
    """Give Gradio's modules the values they would have read from the environment when imported."""
    read = {
        "INITIAL_PORT_VALUE": int(os.environ.get("GRADIO_SERVER_PORT", "7860")),
        "DEFAULT_TEMP_DIR": os.environ.get("GRADIO_TEMP_DIR"),
        "TEMP_DIR": None,
    }
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ("gradio", "gradio_client"):
            for constant, value in read.items():
                if value is not None and constant in vars(module):
                    setattr(module, constant, value)
