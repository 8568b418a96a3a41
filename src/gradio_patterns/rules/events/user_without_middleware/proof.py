"""Every run ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict(api_name="/greet")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "Error: " in line), "")
    return Seen("user" in error, error.strip() or f"the visitor is shown {answer!r}")
