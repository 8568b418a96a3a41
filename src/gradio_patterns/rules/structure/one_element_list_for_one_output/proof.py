"""A click ends in an error instead of the list."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict("milk, bread", api_name="/tidy")
        except Exception:
            answer = None
        output = server.output()
    wanted = "'list' object has no attribute"
    error = next((line for line in output.splitlines() if wanted in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
