"""Constructing the component raises, so the app does not start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    return Seen(
        "Invalid value for parameter `type`: pillow" in built.error,
        built.error or "the app was built",
    )
