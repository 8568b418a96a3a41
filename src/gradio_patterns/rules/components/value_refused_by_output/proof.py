"""A click on the button that clears ends in an error."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            answer = server.client().predict(api_name="/again")
        except Exception as error:
            printed = server.output().strip().splitlines()
            last = next((line for line in printed[::-1] if "Error" in line), "")
            return Seen("Error" in last, f"{type(error).__name__}; the app printed {last}"[:200])
    return Seen(False, f"the outputs receive {answer!r}")
