"""The same word is weighed again."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (6, 12):
        raise NotApplicable("gr.cache came with 6.12")
    with app.running() as server:
        client = server.client()
        answers = [client.predict("feather", api_name="/weigh") for _ in range(3)]
    return Seen("3 times" in answers[-1], f"the third answer: {answers[-1]}")
