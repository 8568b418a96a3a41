"""launch() raises, so the app does not start."""

from proving import AppDied, Example, Seen

GRADIO = ("5.44.1", "5.45.0")


def observe(app: Example) -> Seen:
    message = "In order to use batching, the queue must be enabled"
    try:
        with app.running():
            return Seen(False, "the app started")
    except AppDied as died:
        return Seen(message in died.output, message if message in died.output else "the app died")
