"""The run with a message ends in an error."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 22):
        raise NotApplicable("gr.MultimodalTextbox came with 4.22")
    with app.running() as server:
        try:
            sent = {"text": "hello", "files": []}
            answer = server.client().predict(sent, api_name="/reply")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "Error:" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
