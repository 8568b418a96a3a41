"""Every run ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict("Oslo", api_name="/weather")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "from a running event loop" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
