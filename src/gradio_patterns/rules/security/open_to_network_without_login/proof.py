"""The app is used from another address than the machine's own loopback, without a login."""

from urllib.parse import urlsplit

import httpx

from proving import Example, Seen


def observe(app: Example) -> Seen:
    account = {"HEATING_USER": "sexton", "HEATING_PASSWORD": "oak and ash"}
    with app.running(env=account) as server:
        port = urlsplit(server.url).port
        # 127.0.0.2 reaches only what listens on every address.
        status = httpx.get(f"http://127.0.0.2:{port}/config").status_code
    what = f"asked on another address, and without a login, the app answers {status}"
    return Seen(status == 200, what)
