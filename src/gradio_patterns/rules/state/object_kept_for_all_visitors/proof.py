"""Two visitors: the first is shown the note of the second."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        first.predict("Ann's note", api_name="/save")
        second.predict("Ben's note", api_name="/save")
        shown = str(first.predict(api_name="/show"))
    return Seen("Ben" in shown, f"Ann, then Ben saves a note; Ann is shown: {shown}")
