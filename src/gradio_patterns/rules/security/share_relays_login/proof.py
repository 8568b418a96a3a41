"""The login goes through Gradio's share server, to a plain HTTP port; the tunnel is replaced."""

import contextlib
import io
import os
import runpy
from typing import Any

import gradio
import httpx
from gradio import networking

from proving import Example, Seen


def observe(app: Example) -> Seen:
    tunnels: list[tuple[Any, ...]] = []

    def setup_tunnel(*args: Any, **kwargs: Any) -> str:
        tunnels.append((*args, *kwargs.values()))
        return "https://made-up.gradio.live"

    networking.setup_tunnel = setup_tunnel
    os.environ["VET_PASSWORD"] = "known only here"
    gradio.Blocks.block_thread = lambda self: None
    with contextlib.redirect_stdout(io.StringIO()):
        names = runpy.run_path("app.py", run_name="__main__")
    status = httpx.get(f"{names['demo'].local_url}config").status_code
    if not tunnels:
        return Seen(False, f"no tunnel is opened; without a login the app answers {status}")
    port = tunnels[0][1]
    answer = httpx.post(f"http://127.0.0.1:{port}/login", data={"username": "a", "password": "b"})
    what = f"the tunnel's end takes the login form over plain HTTP ({answer.status_code})"
    return Seen(status == 401 and answer.status_code == 400, what)
