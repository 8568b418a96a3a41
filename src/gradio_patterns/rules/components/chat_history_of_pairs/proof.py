"""Asking a question ends in an error instead of an answer."""

from proving import Example, Seen

GRADIO = ("6.0.2",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            # The client of 3.x takes JSON values from files unless told otherwise.
            visitor = server.client(**({"serialize": False} if app.gradio < (4, 0) else {}))
            shown = visitor.predict("Monday", [], api_name="/ask")
            shown = "the visitor gets an answer" if shown else "the visitor gets nothing"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    fault = "Data incompatible with messages format"
    lines = [line for line in output.splitlines() if fault in line]
    return Seen(bool(lines), lines[-1][:280] if lines else shown)
