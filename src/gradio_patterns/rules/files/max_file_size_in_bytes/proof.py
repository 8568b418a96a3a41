"""A photo of 100 kB is refused."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.28.3",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 28):
        raise NotApplicable("launch() has max_file_size= since 4.28")
    path = "gradio_api/upload" if app.gradio >= (5, 0) else "upload"
    with app.running() as server:
        answer = server.post(path, files={"files": ("wren.jpg", b"x" * 100_000)})
    refused = answer.status_code == 413
    return Seen(refused, f"upload of 100 kB: {answer.text if refused else 'taken'}")
