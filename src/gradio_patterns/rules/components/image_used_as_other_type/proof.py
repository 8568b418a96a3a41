"""Developing a photo ends in an error."""

from PIL import Image

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        photo = server.folder / "photo.png"
        Image.new("RGB", (8, 8), "teal").save(photo)
        try:
            shown = server.client().predict(upload(str(photo)), api_name="/develop")
            shown = "the visitor gets a print" if shown else "the visitor gets nothing"
        except Exception as error:
            shown = type(error).__name__
        output = server.output()
    fault = "'str' object has no attribute 'convert'"
    return Seen(fault in output, fault if fault in output else shown)


def upload(path: str) -> object:
    try:
        from gradio_client import handle_file
    except ImportError:  # before gradio_client 1.0 a path is uploaded as it is
        return path
    return handle_file(path)
