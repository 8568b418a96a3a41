"""On a Space the keyword does nothing but print a warning."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running(env={"SYSTEM": "spaces", "SPACE_ID": "sailing/school"}) as server:
        said = server.output()
    warned = "share=True is not supported on Hugging Face Spaces" in said
    words = "Gradio warns that share=True is not supported on Spaces" if warned else "no warning"
    return Seen(warned, words)
