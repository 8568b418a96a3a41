"""A page of another site asks with the visitor's cookie, and may read the answer."""

from proving import Example, Seen

FOREIGN = "https://prize-draw.example"


def observe(app: Example) -> Seen:
    asked = {"Origin": FOREIGN, "Cookie": "session=aino"}
    with app.running() as server:
        answer = server.get("statement", headers=asked)
    origin = answer.headers.get("access-control-allow-origin")
    cookies = answer.headers.get("access-control-allow-credentials")
    what = f"asked from {FOREIGN} with a cookie: allowed origin {origin}, credentials {cookies}"
    return Seen(origin == FOREIGN and cookies == "true", what)
