"""A program that fails is taken for one that worked: the replacement gives no exit status."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        said = server.client().predict("song.wav", api_name="/convert")
    return Seen(said.endswith("done"), f"the program fails, and a visitor reads: {said}")
