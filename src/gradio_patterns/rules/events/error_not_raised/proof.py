"""The handler goes on as if nothing had been wrong."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict(300, api_name="/halve")
        except Exception as error:
            return Seen(False, f"{type(error).__name__}: {error}")
    return Seen(True, f"no error; the visitor is shown {answer!r}")
