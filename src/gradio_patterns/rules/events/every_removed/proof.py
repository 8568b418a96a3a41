"""Attaching the listener raises, so the app does not start."""

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "unexpected keyword argument 'every'" in built.error, built.error or "the app was built"
    )
