"""The client asks for the price of the second listener and gets that of the first."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        names = [part.get("api_name") for part in client.config["dependencies"]]
        renamed = [name for name in names if isinstance(name, str) and name.endswith("_1")]
        answer = client.predict(api_name=f"/{names[0]}")
    return Seen(bool(renamed), f"the endpoints are {', '.join(map(str, names))}; {answer}")
