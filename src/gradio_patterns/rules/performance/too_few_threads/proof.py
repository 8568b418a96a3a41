"""A quick handler waits for the slow one of another visitor."""

import time

from proving import Example, NotApplicable, Seen, timed


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable("the queue itself ran one handler at a time before 4.0")
    with app.running() as server:
        first, second = server.client(), server.client()
        second.predict("warm", api_name="/count")
        job = first.submit("a blue boat", api_name="/draw")
        time.sleep(1)
        seconds = timed(lambda: second.predict("boat", api_name="/count"))
        job.result(timeout=30)
    waited = seconds > 1.5
    return Seen(waited, f"the quick handler took {'over 1.5 s' if waited else 'under 1.5 s'}")
