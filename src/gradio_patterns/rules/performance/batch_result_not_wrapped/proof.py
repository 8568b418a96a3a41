"""The visitor gets a piece of the answer."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        shown = server.client().predict("market", api_name="/shout")
    return Seen(shown != "MARKET", f"'market' is answered with {shown!r}")
