"""The call of queue() raises, so the app does not start."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    built = app.build()
    if "argument 'concurrency_limit'" in built.error:
        return Seen(False, "listeners take no concurrency_limit in this version")
    return Seen("concurrency_count" in built.error, built.error or "the app was built")
