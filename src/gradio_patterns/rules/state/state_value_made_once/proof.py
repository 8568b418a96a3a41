"""Two visitors get the same value, which should be their own."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first = server.client().predict("Soup", api_name="/order")
        second = server.client().predict("Soup", api_name="/order")
    same = "the same ticket" if first == second else "tickets of their own"
    return Seen(first == second, f"two visitors order and get {same}")
