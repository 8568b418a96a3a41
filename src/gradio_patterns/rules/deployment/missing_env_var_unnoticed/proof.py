"""Without the variable the app starts as if nothing were missing."""

from proving import Example, Seen

GOOD_MAY_FAIL = True


def observe(app: Example) -> Seen:
    built = app.build()
    if built.error:
        return Seen(False, f"without the variable the app ends with {built.error}")
    sent = built.module.signed("1")["headers"]["Authorization"]
    return Seen("None" in sent, f"without the variable the app is built and signs with {sent!r}")
