"""gr.State refuses the value, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen("must be able to be deepcopied" in built.error, built.error or "the app was built")
