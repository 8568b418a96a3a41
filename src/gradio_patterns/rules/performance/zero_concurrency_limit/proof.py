"""The call never runs."""

import concurrent.futures

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if "unexpected keyword argument 'concurrency_limit'" in app.build().error:
        raise NotApplicable("listeners take no concurrency_limit in this version")
    with app.running() as server:
        job = server.client().submit("Rain", api_name="/headline")
        try:
            said = job.result(timeout=10)
        except concurrent.futures.TimeoutError:
            said = ""
    return Seen(not said, f"answer: {said!r}" if said else "no answer within 10 seconds")
