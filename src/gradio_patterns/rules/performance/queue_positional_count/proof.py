"""Three calls at once are served one after the other."""

import concurrent.futures
import time

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if "unexpected keyword argument 'concurrency_limit'" in app.build().error:
        return Seen(False, "listeners take no concurrency_limit in this version")
    with app.running() as server:
        visitors = [server.client() for _ in range(3)]

        def call(visitor):
            visitor.predict("Assam", api_name="/brew")
            return time.monotonic()

        with concurrent.futures.ThreadPoolExecutor() as pool:
            ends = sorted(pool.map(call, visitors))
    apart = ends[-1] - ends[0]
    return Seen(apart > 3.5, f"three calls of 2 s at once ended within {apart:.1f} s")
