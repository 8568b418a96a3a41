"""Nobody answers: after six seconds the visitor still waits."""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        job = server.client().submit("Who is there?", api_name="/ask")
        for _ in range(60):
            if job.done():
                break
            time.sleep(0.1)
        waiting = not job.done()
    return Seen(waiting, "still waiting after six seconds" if waiting else "told so in time")
