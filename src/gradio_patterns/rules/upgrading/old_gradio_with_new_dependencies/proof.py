"""Installed as requirements.txt says, with today's packages, the app does not show its page."""

import os
import subprocess
import time
import urllib.error
import urllib.request

from proving import Example, Seen

TIMEOUT = 240
PORT = 17951


def observe(app: Example) -> Seen:
    venv = app.folder / "venv"
    python = str(venv / "bin" / "python")
    subprocess.run(["uv", "venv", "-q", "--python", "3.11", str(venv)], check=True)
    wanted = str(app.folder / "requirements.txt")
    subprocess.run(["uv", "pip", "install", "-q", "--python", python, "-r", wanted], check=True)
    env = {**os.environ, "GRADIO_SERVER_PORT": str(PORT), "GRADIO_ANALYTICS_ENABLED": "False"}
    env.pop("PYTHONPATH", None)
    with (app.folder / "said.txt").open("w+") as said:
        process = subprocess.Popen(
            [python, "app.py"], cwd=app.folder, env=env, stdout=said, stderr=said
        )
        try:
            status = _status(process)
        finally:
            process.kill()
            process.wait()
        said.seek(0)
        lines = [line.partition(" (")[0].strip() for line in said if "Error" in line]
    return Seen(status != 200, "the page is served" if status == 200 else lines[0])


def _status(process: subprocess.Popen) -> int:
    """What the page answers; 0 when the app ended before it did."""
    for _ in range(300):
        if process.poll() is not None:
            return 0
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=20).status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.2)
    return 0
