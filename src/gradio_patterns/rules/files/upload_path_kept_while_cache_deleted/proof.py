"""Some seconds after the upload the remembered file cannot be read any more."""

import time

from proving import Example, NotApplicable, Seen

GRADIO = ("4.20.1",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 20):
        raise NotApplicable("Blocks has delete_cache= since 4.20")
    with app.running() as server:
        note = server.folder / "note.txt"
        note.write_text("Two herons")
        visitor = server.client()
        visitor.predict(upload(str(note)), api_name="/remember")
        time.sleep(6)
        try:
            shown = f"six seconds later the visitor reads {visitor.predict(api_name='/read')!r}"
        except Exception as error:
            shown = f"six seconds later the visitor gets {type(error).__name__}"
        gone = "No such file or directory" in server.output()
    return Seen(gone, f"{shown}{': No such file or directory' if gone else ''}")


def upload(path: str) -> object:
    try:
        from gradio_client import handle_file
    except ImportError:  # before gradio_client 1.0 a path is uploaded as it is
        return path
    return handle_file(path)
