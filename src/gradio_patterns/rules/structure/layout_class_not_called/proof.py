"""The file cannot be loaded."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen("context manager" in error or "__enter__" in error, error or "it builds")
