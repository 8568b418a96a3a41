"""The first button gives the answer of the last one."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        answer = server.client().predict(api_name="/go_Lima")
    return Seen("Lima" not in answer, f"the button for Lima answers {answer!r}")
