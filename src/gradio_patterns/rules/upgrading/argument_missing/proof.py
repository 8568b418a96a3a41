"""The interface cannot be made, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("required positional argument" in error, error or "the app was built")
