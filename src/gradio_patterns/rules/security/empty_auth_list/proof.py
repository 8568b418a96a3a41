"""The app asks for a login that nobody has."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        config = server.get("config").status_code
        login = server.post("login", data={"username": "ann", "password": "x"}).status_code
    what = f"without a login /config answers {config}; a login answers {login}"
    return Seen(config == 401 and login == 400, what)
