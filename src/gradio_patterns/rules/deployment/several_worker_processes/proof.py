"""Ten words are sent, and not all arrive in one sentence."""

from dataclasses import replace

from proving import Example, Seen
from proving.server import Server

TIMEOUT = 120


def observe(app: Example) -> Seen:
    with app.running(fresh=True) as server:
        inner = replace(server, url=server.url + "ui/")
        whole = sum(_said(inner) == "one two three" for _ in range(5))
    return Seen(whole < 5, f"of 5 visitors with three words each, {whole} see all three")


def _said(server: Server) -> str:
    """What a visitor is shown after three words; the error where one is not taken."""
    try:
        client = server.client()
        for word in ("one", "two", "three"):
            said = client.submit(word, api_name="/add").result(timeout=5)
    except Exception as error:
        return type(error).__name__
    return str(said)
