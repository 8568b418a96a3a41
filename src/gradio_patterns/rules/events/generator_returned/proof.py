"""The output shows the name of the generator instead of the words."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        answer = server.client().predict("one two", api_name="/show")
    return Seen("<generator object" in str(answer), f"the visitor is shown {str(answer)[:28]!r}")
