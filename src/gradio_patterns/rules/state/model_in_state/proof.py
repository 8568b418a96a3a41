"""gr.State calls the model to get a first value, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "missing 1 required positional argument" in built.error, built.error or "the app was built"
    )
