"""Two calls that may run side by side run one after the other."""

import concurrent.futures
import time

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if "unexpected keyword argument 'concurrency_" in app.build().error:
        raise NotApplicable("listeners take no concurrency_limit in this version")
    with app.running() as server:
        visitors = {"/paint": server.client(), "/sketch": server.client()}
        visitors["/paint"].predict("a hen", api_name="/paint")

        def call(name):
            visitors[name].predict("a cow", api_name=name)
            return time.monotonic()

        with concurrent.futures.ThreadPoolExecutor() as pool:
            ends = sorted(pool.map(call, visitors))
    apart = ends[-1] - ends[0]
    return Seen(apart > 1.8, f"two calls of 2 s at once, limit 2, ended {apart:.1f} s apart")
