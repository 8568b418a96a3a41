"""With the variable set, the app does not start."""

from proving import AppDied, Example, Seen


def observe(app: Example) -> Seen:
    try:
        with app.running():
            return Seen(False, "it starts")
    except AppDied as died:
        error = next((line for line in died.output.splitlines() if "TypeError" in line), "")
        return Seen(bool(error), error.strip() or str(died))
