"""The app is imported, and its handler called."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    try:
        said = built.module.greet("Ann")
    except NameError as error:
        return Seen(True, f"imported, the handler raises NameError: {error}")
    return Seen(False, f"imported, the handler answers {said!r}")
