"""Every call fails."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict("Ada Lovelace", api_name="/initials")
        except Exception as error:
            wrong = "'tuple' object has no attribute 'split'"
            return Seen(
                wrong in server.output(), f"{type(error).__name__}; the server says: {wrong}"
            )
    return Seen(False, f"the answer is {shown!r}")
