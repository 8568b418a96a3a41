"""A value that the validator refuses is let in."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (5, 45):
        raise NotApplicable("listeners have validator= since 5.45")
    with app.running() as server:
        try:
            answer = server.client().predict(12, api_name="/knock")
        except Exception as error:
            return Seen(False, f"{type(error).__name__}: {str(error)[:60]}")
    return Seen("Welcome" in answer, f"12 was answered with {answer!r}")
