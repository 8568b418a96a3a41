"""Some seconds after the upload the server still has the file."""

import time

from proving import Example, NotApplicable, Seen

GRADIO = ("4.20.1",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 20):
        raise NotApplicable("Blocks has delete_cache= since 4.20")
    path = "gradio_api/upload" if app.gradio >= (5, 0) else "upload"
    with app.running() as server:
        answer = server.post(path, files={"files": ("lynx.mp4", b"0" * 1000)})
        stored = answer.json()[0]
        time.sleep(6)
        left = any(part.name == "lynx.mp4" for part in server.folder.parent.rglob("*.mp4"))
    where = "still on the disk" if left else "deleted"
    return Seen(left, f"six seconds after the upload of {stored.rpartition('/')[2]}: {where}")
