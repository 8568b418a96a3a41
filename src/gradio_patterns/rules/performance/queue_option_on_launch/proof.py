"""launch() raises, so the app does not start."""

from proving import AppDied, Example, Seen


def observe(app: Example) -> Seen:
    try:
        with app.running():
            return Seen(False, "the app started")
    except AppDied as died:
        message = "unexpected keyword argument 'max_size'"
        return Seen(message in died.output, message if message in died.output else "the app died")
