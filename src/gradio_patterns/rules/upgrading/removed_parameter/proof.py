"""Constructing the component raises, so the app does not start."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "unexpected keyword argument 'source'" in built.error, built.error or "the app was built"
    )
