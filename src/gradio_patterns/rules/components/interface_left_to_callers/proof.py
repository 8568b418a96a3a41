"""A message with multimodal=True: what is sent on?"""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 20):
        raise NotApplicable("ChatInterface has no multimodal=")
    with app.running() as server:
        said = str(server.client().predict({"text": "Hi", "files": []}, api_name="/chat"))
    return Seen("dict" in said, f"the chat {said}"[:120])
