"""What the page is told to show is sent back, and refused: by a Number, and by a Slider."""

from proving import Example, Seen

GRADIO = ("5.38.2", "5.39.0")


def observe(app: Example) -> Seen:
    number, said = _tried(app)
    file = app.folder / "app.py"
    file.write_text(file.read_text().replace("Number(2, ", "Slider(value=2, "))
    _, of_slider = _tried(app)
    return Seen(number, f"{said}; with a gr.Slider: {of_slider}")


def _tried(app: Example) -> tuple[bool, str]:
    with app.running() as server:
        client = server.client()
        shown = client.predict(api_name="/again")
        try:
            answer = client.predict(shown, api_name="/seat")
        except Exception as error:
            said = [line for line in server.output().splitlines() if "imum value" in line]
            return bool(said), said[-1].strip() if said else f"{type(error).__name__}: {error}"
    return False, f"{shown} was shown, sent back and answered with: {answer}"
