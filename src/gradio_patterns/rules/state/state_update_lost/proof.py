"""The second call starts from the first value again."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        visitor = server.client()
        first = visitor.predict(api_name="/serve")
        second = visitor.predict(api_name="/serve")
    return Seen(first == second, f"the same visitor calls twice and is shown {first!r}, {second!r}")
