"""Attaching the listener raises, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("has no attribute '_id'" in error, error or "the app was built")
