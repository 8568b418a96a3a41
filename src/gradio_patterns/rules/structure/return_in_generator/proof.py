"""The text for an empty box never arrives."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict("", api_name="/count")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
    return Seen(answer != "Nothing to count", f"the visitor is shown {answer!r}")
