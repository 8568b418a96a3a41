"""Two visitors: the second is shown what the first one noted."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        server.client().predict("heron", api_name="/jot")
        shown = server.client().predict("wren", api_name="/jot")
    listed = ", ".join(shown.split())
    return Seen("heron" in shown, f"the first notes heron, the second wren and is shown: {listed}")
