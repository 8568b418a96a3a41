"""A click on the empty page ends in an error about a file."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict(None, api_name="/frame")
        except Exception as error:
            return Seen(True, f"{type(error).__name__}: {error}"[:200])
    return Seen(False, f"the output receives {answer!r}")
