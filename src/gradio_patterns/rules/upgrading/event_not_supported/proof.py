"""Attaching the listener raises, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "object has no attribute 'submit'" in built.error, built.error or "the app was built"
    )
