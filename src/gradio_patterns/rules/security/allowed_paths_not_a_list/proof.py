"""The app does not start."""

from proving import Example, Seen
from proving.server import AppDied

ERROR = "`allowed_paths` must be a list of directories"


def observe(app: Example) -> Seen:
    try:
        with app.running() as server:
            return Seen(False, f"the app starts and answers {server.get().status_code}")
    except AppDied as died:
        return Seen(ERROR in died.output, died.output.strip().splitlines()[-1])
