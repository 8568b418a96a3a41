"""What is not on the list costs nothing, and no error is shown."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("coffee", 2, api_name="/bill"))
        except Exception as error:
            return Seen(False, f"the visitor sees an error ({type(error).__name__})")
    return Seen(said == "0 euro", f"two coffees, which are not on the list: {said}")
