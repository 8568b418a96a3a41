"""The label that the handler asks for never reaches the page."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        answer = server.client().predict("Bo", api_name="/rename")
    changed = "Notes of Bo" in str(answer)
    return Seen(not changed, f"the output receives {answer!r}")
