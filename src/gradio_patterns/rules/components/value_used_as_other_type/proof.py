"""A text compared with a number ends in a TypeError; a number does not."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        sent: object = 17 if "Number(" in app.path.read_text("utf-8") else "17"
        try:
            answer = server.client().predict(sent, api_name="/fare")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if line.startswith("TypeError")), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
