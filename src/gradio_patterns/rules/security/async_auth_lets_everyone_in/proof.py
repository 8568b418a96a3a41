"""A wrong password logs in."""

import httpx

from proving import Example, Seen

GRADIO = ("5.47.1", "5.47.2")


def observe(app: Example) -> Seen:
    form = {"username": "archivist", "password": "a wild guess"}
    with app.running() as server:
        status = server.post("login", data=form).status_code
    module = app.build().module
    module.demo.launch(auth=module.check_login, prevent_thread_lock=True, quiet=True)
    direct = httpx.post(module.demo.local_url + "login", data=form).status_code
    module.demo.close()
    what = f"a wrong password answers {status}; with the function passed directly {direct}"
    return Seen(status == 200, what)
