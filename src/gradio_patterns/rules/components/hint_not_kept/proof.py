"""The form that the hint admits is handed over."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("", api_name="/word"))
        except Exception as error:
            return Seen(True, f"without a text the call fails: {type(error).__name__}")
    return Seen(False, f"without a text the visitor reads {said!r}")
