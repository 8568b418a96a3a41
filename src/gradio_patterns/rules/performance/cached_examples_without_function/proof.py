"""The constructor raises, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("fn` and `outputs` must be provided" in error, error or "the app was built")
