"""Instead of a download the visitor gets an error."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict("Risotto", 4, api_name="/make")
            shown = "a file to download" if shown else "nothing"
        except Exception as error:
            shown = type(error).__name__
        output = server.output()
    lines = [line for line in output.splitlines() if "PosixPath" in line or "WindowsPath" in line]
    return Seen(bool(lines), lines[-1].strip() if lines else f"the visitor gets {shown}")
