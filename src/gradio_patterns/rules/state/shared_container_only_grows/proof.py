"""What the list holds after two hundred calls and after two thousand more."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    module = app.build().module
    sizes = []
    for calls in (200, 2000):
        for _ in range(calls):
            module.answer("why")
        sizes.append(len(module.calls))
    with app.running() as server:
        client = server.client()
        counted = [client.predict("why", api_name="/answer")[1] for _ in range(3)][-1]
    what = f"it holds {sizes[0]} after 200 calls and {sizes[1]} after 2200; over HTTP {counted:g}"
    return Seen(sizes[1] > 2000 and counted == 3, what)
