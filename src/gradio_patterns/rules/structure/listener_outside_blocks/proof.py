"""Attaching the listener raises, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("outside of a gradio.Blocks context" in error, error or "the app was built")
