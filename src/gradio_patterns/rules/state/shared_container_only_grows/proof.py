"""The list takes more memory after two thousand calls than after a hundred; a deque does not."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    built = app.build()
    module = built.module
    sizes = []
    for calls in (200, 2000):
        for _ in range(calls):
            module.answer("why")
        sizes.append(len(module.waits))
    with app.running() as server:
        client = server.client()
        shown = [client.predict("why", api_name="/answer")[1] for _ in range(2)]
    what = f"after 200 and 2200 calls it holds {sizes[0]} and {sizes[1]}; a visitor reads {shown[-1].split(',')[-1].strip()}"
    return Seen(sizes[1] > 2000, what)
