"""What the page is told to show is sent back, and refused."""

from proving import Example, Seen

GRADIO = ("5.0.0",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        shown = client.predict(api_name="/reset")
        try:
            answer = client.predict(shown, api_name="/order")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "in the list of choices" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
