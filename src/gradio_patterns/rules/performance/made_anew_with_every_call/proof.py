"""The second call waits for the model as long as the first."""

from proving import Example, Seen, timed


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        client.predict("Hello", "loud", api_name="/speak")
        seconds = min(
            timed(lambda: client.predict("Again", "loud", api_name="/speak")) for _ in range(3)
        )
    slow = seconds > 5.9
    return Seen(slow, f"a later call with the same voice takes {'six seconds' if slow else 'less'}")
