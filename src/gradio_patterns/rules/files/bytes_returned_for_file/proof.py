"""Instead of a download the visitor gets an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict("tent\nstove", api_name="/export")
            shown = "a file to download" if shown else "nothing"
        except Exception as error:
            shown = type(error).__name__
        output = server.output()
    lines = [line for line in output.splitlines() if "bytes" in line and "Error" in line]
    return Seen(bool(lines), lines[-1] if lines else f"the visitor gets {shown}")
