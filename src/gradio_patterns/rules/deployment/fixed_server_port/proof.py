"""The port is taken, and the app does not start."""

import socket

from proving import Example, Seen
from proving.server import AppDied


def observe(app: Example) -> Seen:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", 8871))
        other.listen()
        try:
            with app.running() as server:
                return Seen(False, f"with 8871 taken the app answers {server.get().status_code}")
        except AppDied as died:
            last = died.output.strip().splitlines()[-1]
            return Seen("Cannot find empty port in range" in died.output, last[:120])
