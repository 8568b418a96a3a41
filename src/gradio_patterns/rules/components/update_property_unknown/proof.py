"""Choosing a city ends in an error, and the streets stay those of the first one."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict("Paris", api_name="/streets")
        except Exception as error:
            said = [line for line in server.output().splitlines() if "TypeError" in line]
            return Seen(bool(said), said[-1] if said else f"{type(error).__name__}: {error}")
    return Seen(False, f"answered {answer}")
