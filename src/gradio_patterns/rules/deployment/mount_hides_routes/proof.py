"""The route is not found."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        status = server.get("health").status_code
    return Seen(status == 404, f"GET /health answers {status}")
