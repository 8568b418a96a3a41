"""Asking ends in an error instead of an answer."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = f"the visitor is shown {server.client().predict('owl', api_name='/tell')!r}"
        except Exception as error:
            shown = f"the visitor gets {type(error).__name__}"
        output = server.output()
    lines = [line for line in output.splitlines() if "Error: " in line]
    return Seen(bool(lines), lines[-1][:280] if lines else shown)
