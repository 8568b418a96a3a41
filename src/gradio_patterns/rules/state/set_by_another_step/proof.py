"""The second button is pressed first."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = server.client().predict(api_name="/add")
        except Exception as error:
            return Seen(True, f"pressed first, Add fails: {type(error).__name__}")
    return Seen(False, f"pressed first, Add gives {said}")
