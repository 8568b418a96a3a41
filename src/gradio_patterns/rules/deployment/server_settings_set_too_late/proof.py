"""The app cannot be reached from outside the machine's own loopback address."""

from urllib.parse import urlsplit

import httpx

from proving import Example, Seen

GRADIO = ("4.22.0", "4.23.0")


def observe(app: Example) -> Seen:
    with app.running(fresh=True) as server:
        port = urlsplit(server.url).port
        # 127.0.0.2 reaches only what listens on every address.
        try:
            status = httpx.get(f"http://127.0.0.2:{port}/").status_code
        except httpx.ConnectError:
            return Seen(True, "only 127.0.0.1 answers; another address refuses the connection")
    return Seen(False, f"another address of the machine answers {status}")
