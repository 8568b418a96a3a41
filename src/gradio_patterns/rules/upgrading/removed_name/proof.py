"""The name is gone, so the app does not start."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "module 'gradio' has no attribute 'Box'" in built.error, built.error or "the app was built"
    )
