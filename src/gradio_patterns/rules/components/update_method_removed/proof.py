"""Ticking the box ends in an error."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict(True, api_name="/toggle")
            shown = f"the address is updated: {shown}"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    fault = "has no attribute 'update'"
    lines = [line for line in output.splitlines() if fault in line]
    return Seen(bool(lines), lines[-1] if lines else shown)
