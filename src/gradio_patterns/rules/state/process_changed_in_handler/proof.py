"""Two visitors: the second chooses another language, and the first is greeted in it."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        first, second = server.client(), server.client()
        api = first.view_api(print_info=False, return_format="dict")["named_endpoints"]
        if "/choose" in api:
            second.predict("de", api_name="/choose")
            said = first.predict("Ann", api_name="/greet")
        else:  # the language is an input
            second.predict("Ben", "de", api_name="/greet")
            said = first.predict("Ann", "en", api_name="/greet")
    return Seen("Guten" in said, f"the second visitor chooses German; the first is told: {said}")
