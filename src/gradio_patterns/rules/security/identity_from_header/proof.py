"""A visitor who writes the header with a name that is not theirs."""

from proving import Example, Seen

NAME = {"x-forwarded-user": "ada"}


def observe(app: Example) -> Seen:
    with app.running() as server:
        if app.gradio < (4,):  # its client sends no headers of ours
            answer = server.post("run/berth", json={"data": []}, headers=NAME)
            given = str(answer.json())
        else:
            given = str(server.client(headers=NAME).predict(api_name="/berth"))
    return Seen("Berth 7" in given, f"a visitor who says to be ada is shown: {given}"[:120])
