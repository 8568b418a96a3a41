"""Building the Interface raises, so the app does not start."""

from proving import Example, Seen

MESSAGES = (
    "is not a callable object",
    "only accepts a single function",
    "unsupported callable",
)


def observe(app: Example) -> Seen:
    error = app.build().error
    return Seen(any(message in error for message in MESSAGES), error or "the app was built")
