"""A request that says it is Ann's is given her diary."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        client.headers["x-user-id"] = "ann"
        said = str(client.predict(api_name="/diary"))
    return Seen("Ann's" in said, f"a client that sends x-user-id: ann gets: {said}")
