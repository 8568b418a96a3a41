"""Asking ends in an error instead of an answer."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.37.2", "4.38.1")


def observe(app: Example) -> Seen:
    if app.gradio < (4, 38):
        raise NotApplicable("a chat was a list of pairs; type= does not exist before 4.38")
    with app.running() as server:
        try:
            shown = server.client().predict("Fern", [], api_name="/ask")
            shown = "the visitor gets an answer" if shown else "the visitor gets nothing"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    fault = "Data incompatible with tuples format"
    lines = [line for line in output.splitlines() if fault in line]
    return Seen(bool(lines), lines[-1][:280] if lines else shown)
