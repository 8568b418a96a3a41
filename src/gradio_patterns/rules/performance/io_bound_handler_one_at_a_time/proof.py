"""Three visitors at once are answered one after the other."""

import concurrent.futures
import time

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if error:
        return Seen(False, error)
    with app.running() as server:
        visitors = [server.client() for _ in range(3)]

        def call(visitor):
            visitor.predict("tide", api_name="/look_up")
            return time.monotonic()

        with concurrent.futures.ThreadPoolExecutor() as pool:
            ends = sorted(pool.map(call, visitors))
    apart = ends[-1] - ends[0]
    return Seen(apart > 3.5, f"three calls of 2 s at once ended within {apart:.1f} s")
