"""Two visitors: the second is shown what the first one entered."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        first.predict("insulin", api_name="/add")
        shown = second.predict("plasters", api_name="/add")
    listed = ", ".join(shown.split())
    return Seen(
        "insulin" in shown,
        f"the first visitor adds insulin, the second adds plasters and is shown: {listed}",
    )
