"""The call fails: the thread of the handler has no event loop."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            said = str(server.client().predict("tide", api_name="/define"))
        except Exception as error:
            said = f"error: {error}"
        log = server.output()
    missing = "There is no current event loop" in log + said
    return Seen(missing, "RuntimeError: no current event loop" if missing else f"answer: {said}")
