"""Two visitors on one day: the first gets the talk of the second."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        first.predict("Ann's talk", api_name="/keep")
        second.predict("Ben's talk", api_name="/keep")
        said = str(first.predict(api_name="/finish"))
    return Seen("Ben" in said, f"Ann, then Ben keeps a talk; Ann gets: {said}")
