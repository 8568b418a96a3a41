"""The Hub does not answer: the app does not start, or, with the theme's name, looks otherwise."""

from proving import Example, Seen
from proving.server import AppDied

NOWHERE = {"HF_ENDPOINT": "http://127.0.0.1:9", "HF_HUB_OFFLINE": "0"}


def observe(app: Example) -> Seen:
    try:
        with app.running(env=NOWHERE):
            return Seen(False, "the app starts although the Hub does not answer")
    except AppDied as died:
        last = [line for line in died.output.splitlines() if line.strip()][-1]
        return Seen(True, f"the app does not start: {last.partition(':')[0].rpartition('.')[2]}")
