"""The button is pressed with a number field empty: the handler raises."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict(None, 2, api_name="/price"))
        except Exception as error:
            return Seen(True, f"with an empty number the call fails: {type(error).__name__}")
    return Seen(False, f"with an empty number the visitor is told: {said}")
