"""The constructor raises, so the app does not start."""

from proving import Example, Seen

GRADIO = ("6.0.0",)


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("cache_examples" in error and "lazy" in error, error or "the app was built")
