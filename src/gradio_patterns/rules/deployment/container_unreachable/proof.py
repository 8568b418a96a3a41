"""Started with the variables of its Dockerfile, the app answers only inside the container."""

import re
from urllib.parse import urlsplit

import httpx

from proving import Example, Seen


def observe(app: Example) -> Seen:
    dockerfile = (app.folder / "Dockerfile").read_text(encoding="utf-8")
    env = dict(re.findall(r"^ENV (\w+)=(\S+)", dockerfile, re.MULTILINE))
    with app.running(env=env, fresh=True) as server:
        port = urlsplit(server.url).port
        # A published port arrives on another address than 127.0.0.1; 127.0.0.2 stands for it.
        try:
            status = httpx.get(f"http://127.0.0.2:{port}/").status_code
        except httpx.ConnectError:
            return Seen(True, "only 127.0.0.1 answers, which is the container itself")
    return Seen(False, f"other addresses answer {status}, so a published port works")
