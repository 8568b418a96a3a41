"""Installed as requirements.txt says, with today's packages, the app does not show its page."""

from proving import Example, Seen, installed

TIMEOUT = 240


def observe(app: Example) -> Seen:
    with installed(app) as running:
        status, _ = running.ask()
        said = running.output().splitlines()
    lines = [line.partition(" (")[0].strip() for line in said if "Error" in line]
    return Seen(status != 200, "the page is served" if status == 200 else lines[0])
