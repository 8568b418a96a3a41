"""A visitor who writes the cookie is let in under any name."""

from proving import Example, NotApplicable, Seen
from proving.server import AppDied

GRADIO = ("4.21.0", "4.22.0")
NAME = {"Cookie": "user=owner; token=owner"}


def observe(app: Example) -> Seen:
    try:
        with app.running() as server:
            without = server.get("sales/config").status_code
            written = server.get("sales/config", headers=NAME).status_code
    except AppDied as died:
        if "unexpected keyword argument 'auth_dependency'" in died.output:
            raise NotApplicable("mount_gradio_app has no auth_dependency= yet") from died
        raise
    what = f"without a cookie {without}, with a cookie that the visitor wrote {written}"
    return Seen(without == 401 and written == 200, what)
