"""The name does not exist, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "module 'gradio' has no attribute 'Select'" in built.error,
        built.error or "the app was built",
    )
