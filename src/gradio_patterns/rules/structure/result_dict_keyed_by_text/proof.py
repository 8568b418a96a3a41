"""The run ends in an error about missing output values."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = str(server.client().predict("Ada Lovelace", api_name="/split"))
        except Exception:
            answer = ""
        output = server.output()
    error = next((line for line in output.splitlines() if "enough output values" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer}")
