"""A visitor reads the text of an internal error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            server.client().predict(5, api_name="/places")
            told = ""
        except Exception as error:
            told = str(error)
    leaked = "kiwi-19" in told
    what = "the address with the password" if leaked else "nothing about the cause"
    return Seen(leaked, f"the handler fails; the visitor is told {what}")
