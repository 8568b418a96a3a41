"""Three calls, and three files in the temporary folder beside Gradio's own copies."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        client = server.client()
        for _ in range(3):
            client.predict(1, api_name="/beep")
        sounds = list(server.folder.parent.rglob("*.wav"))
    left = sum("gradio" not in path.relative_to(server.folder.parent).parts for path in sounds)
    return Seen(left >= 3, f"after three calls {left} sound files lie in the temporary folder")
