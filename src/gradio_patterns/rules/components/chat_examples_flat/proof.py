"""The app cannot be built."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    refused = "xamples" in built.error and built.error.startswith("ValueError")
    return Seen(refused, built.error or "the app was built")
