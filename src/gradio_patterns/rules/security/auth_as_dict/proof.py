"""The app does not start."""

from proving import Example, Seen
from proving.server import AppDied


def observe(app: Example) -> Seen:
    try:
        with app.running(env={"GREENHOUSE_PASSWORD": "moss"}) as server:
            return Seen(
                False, f"the app starts; without a login: {server.get('config').status_code}"
            )
    except AppDied as died:
        return Seen("KeyError: 0" in died.output, died.output.strip().splitlines()[-1])
