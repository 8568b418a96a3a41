"""A handler that clears the component makes it raise."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = server.client().predict(api_name="/clear")
        except Exception as error:
            return Seen(True, f"clearing fails: {type(error).__name__}")
    return Seen(False, f"cleared: {said!r}")
