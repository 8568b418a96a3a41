"""The second player's new hand already holds the card the first one drew."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        first.predict(api_name="/deal")
        first.predict("joker", api_name="/draw")
        shown = str(second.predict(api_name="/deal"))
    return Seen("joker" in shown, f"the first draws a joker; the second is dealt {shown!r}")
