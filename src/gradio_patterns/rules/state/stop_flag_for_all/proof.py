"""Two visitors: the second presses Stop, and the run of the first ends."""

import time

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        job = first.submit(api_name="/count")
        time.sleep(1.5)
        second.predict(api_name="/stop")
        job.result(timeout=30)
        last = job.outputs()[-1]
    return Seen(
        "40" not in last, f"the first visitor counts, the second presses Stop: the first {last}"
    )
