"""An upload of 210 MB is taken."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.28.3",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 28):
        raise NotApplicable("launch() has max_file_size= since 4.28")
    path = "gradio_api/upload" if app.gradio >= (5, 0) else "upload"
    big = bytes(210 * 1024 * 1024)
    with app.running() as server:
        answer = server.post(path, files={"files": ("mass.pdf", big)}, timeout=50)
    taken = answer.status_code == 200
    return Seen(taken, f"upload of 210 MB: {'taken' if taken else answer.text[:120]}")
