"""The page that every visitor loads contains the key."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    secret = "k-4711-from-the-environment"
    with app.running(env={"TRANSLATOR_API_KEY": secret}) as server:
        places = [name for name in ("config", "") if secret in server.get(name).text]
    shown = " and ".join("/config" if place else "the page" for place in places)
    return Seen(bool(places), f"the key stands in {shown or 'neither /config nor the page'}")
