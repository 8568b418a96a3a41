"""The file exists, but the visitor gets an error."""

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            got = server.client().predict(api_name="/fetch")
            shown = "the visitor gets the file" if got else "the visitor gets nothing"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    lines = [line for line in output.splitlines() if "InvalidPathError" in line]
    return Seen(bool(lines), lines[-1][:250] if lines else shown)
