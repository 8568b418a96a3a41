"""Installed as requirements.txt says, the app answers a page of origin null in the same browser."""

from proving import AppDied, Example, Seen, installed

TIMEOUT = 240


def observe(app: Example) -> Seen:
    with installed(app) as running:
        status, headers = running.ask("config", Origin="null")
    if status != 200:
        raise AppDied(f"the app answers {status}", running.output())
    allowed = headers.get("access-control-allow-origin", "")
    return Seen(allowed in ("null", "*"), f"a page of origin null may read the app: {allowed!r}")
