"""Every run ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict("Oslo", api_name="/weather")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "no current event loop" in line), "")
    said = error.strip().partition(" in thread")[0]
    return Seen(bool(error), said or f"the visitor is shown {answer!r}")
