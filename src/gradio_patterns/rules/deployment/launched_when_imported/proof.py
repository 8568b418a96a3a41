"""The page for orders is asked for, and the menu that it imports answers."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        title = server.get("config").json()["title"]
    return Seen(title == "Menu", f"app.py launches Orders; the page that answers is {title}")
