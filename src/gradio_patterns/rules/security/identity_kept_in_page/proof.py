"""A value that no page ever held is taken for the visitor's."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        client.predict(api_name="/start")
        try:
            answer = client.predict("boss", api_name="/salaries")
        except Exception:  # nobody can send a State
            answer = client.predict(api_name="/salaries")
    return Seen("5000" in str(answer), f"a stranger called boss is shown {answer!r}")
