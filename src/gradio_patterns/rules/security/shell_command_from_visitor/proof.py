"""A name with a second command in it: the app runs it."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        said = str(server.client().predict("Ann; expr 6 \\* 7", api_name="/greet"))
    return Seen("42" in said, f"Ann; expr 6 \\* 7 is answered with: {' / '.join(said.split())}")
