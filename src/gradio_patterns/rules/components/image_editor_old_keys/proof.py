"""The run with a drawing ends in a KeyError."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 5):
        raise NotApplicable("gr.ImageEditor came with 4.5")
    import gradio_client
    from PIL import Image

    path = str(app.folder / "drawing.png")
    Image.new("RGB", (8, 6)).save(path)
    send = getattr(gradio_client, "handle_file", None) or getattr(gradio_client, "file", _sent)
    with app.running() as server:
        drawing = {"background": send(path), "layers": [], "composite": None}
        try:
            answer = server.client().predict(drawing, api_name="/cut")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "KeyError" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")


def _sent(path: str) -> dict[str, str]:
    return {"path": path}
