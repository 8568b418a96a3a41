"""Uploading a chapter ends in an error instead of a word count."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        chapter = server.folder / "chapter.txt"
        chapter.write_text("It was a dark and stormy night")
        try:
            shown = server.client().predict(upload(str(chapter)), api_name="/count")
        except Exception as error:
            shown = type(error).__name__
        output = server.output()
    fault = "has no attribute 'read'"
    line = next((line for line in output.splitlines() if fault in line), "")
    return Seen(bool(line), line or f"the visitor is shown {shown}")


def upload(path: str) -> object:
    try:
        from gradio_client import handle_file
    except ImportError:  # before gradio_client 1.0 a path is uploaded as it is
        return path
    return handle_file(path)
