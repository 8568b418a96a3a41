"""While the handler runs, other visitors wait even for the page's configuration."""

import time

from proving import Example, Seen, timed


def observe(app: Example) -> Seen:
    with app.running() as server:
        job = server.client().submit("7", api_name="/develop")
        while "developing" not in server.output() and not job.done():
            time.sleep(0.02)
        end = time.monotonic() + 4
        waits = []
        while time.monotonic() < end:
            waits.append(timed(lambda: server.get("config", timeout=40)))
    return Seen(min(waits) > 4, f"other requests took {min(waits):.1f} s or more meanwhile")
