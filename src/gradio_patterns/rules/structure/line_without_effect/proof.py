"""Of two empty names one is left."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        said = str(server.client().predict("Ann,,,Bo", api_name="/tidy"))
    return Seen("||" in said, f'of "Ann,,,Bo" is left {said!r}')
