"""The picture that the page asks for is not there."""

import re

from proving import Example, Seen

GRADIO = ("5.0.0",)


def observe(app: Example) -> Seen:
    with app.running() as server:
        page = next(
            part["props"]["value"]
            for part in server.get("config").json()["components"]
            if part["type"] == "html"
        )
        found = re.search(r"src='([^']+)'", page)
        path = found.group(1) if found else ""
        status = server.get(path).status_code
    return Seen(status != 200, f"GET {path} answers {status}")
