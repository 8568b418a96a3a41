"""Three visitors at once: the first one's state is gone."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        visitors = [server.client() for _ in range(3)]
        for visitor in visitors:
            visitor.predict("uno", api_name="/remember")
        shown = visitors[0].predict("dos", api_name="/remember")
    return Seen("uno" not in shown, f"after three visitors came, the first has learned: {shown}")
