"""A wrong password logs in."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        form = {"username": "choir", "password": "a wild guess"}
        status = server.post("login", data=form).status_code
    return Seen(status == 200, f"logging in with a wrong password answers {status}")
