"""A name with ../ in it: the visitor is shown a file that is not meant."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("Hello", "../secret", api_name="/speak"))
        except Exception as error:
            said = f"refused ({type(error).__name__})"
    return Seen("hunter2" in said, f"the voice ../secret is answered with: {said}")
