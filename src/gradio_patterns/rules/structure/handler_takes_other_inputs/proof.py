"""A click ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict(2, "green", api_name="/brew")
        except Exception:
            answer = ""
        output = server.output()
    wanted = "takes 1 positional argument but 2 were given"
    error = next((line for line in output.splitlines() if wanted in line), "")
    return Seen(bool(error), error.strip() or f"the answer is {answer!r}")
