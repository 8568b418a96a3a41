"""The handler runs to its end, long after the limit."""

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if error:
        return Seen(False, error)
    with app.running() as server:
        job = server.client().submit(api_name="/listen")
        job.result(timeout=40)
        count = len(job.outputs())
    return Seen(count == 8, f"limit 1 s, one value each 0.3 s: {count} of 8 values arrive")
