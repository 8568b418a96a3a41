"""Two visitors at once: the first is handed the certificate of the second."""

import time
from pathlib import Path

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        waiting = first.submit("Ann", api_name="/certificate")
        time.sleep(0.8)
        second.submit("Ben", api_name="/certificate")
        paper = Path(waiting.result(timeout=30)).read_text()
    return Seen("Ben" in paper, f"Ann asks, then Ben; Ann's file says: {paper}")
