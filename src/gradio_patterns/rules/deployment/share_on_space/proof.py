"""On a Space the keyword does nothing but print a warning."""

import time

from proving import Example, Seen

WARNING = "share=True is not supported on Hugging Face Spaces"


def observe(app: Example) -> Seen:
    with app.running(env={"SYSTEM": "spaces", "SPACE_ID": "sailing/school"}) as server:
        # The page answers before launch() has come to look at share=.
        for _ in range(30):
            warned = WARNING in server.output()
            if warned:
                break
            time.sleep(0.1)
    words = "Gradio warns that share=True is not supported on Spaces" if warned else "no warning"
    return Seen(warned, words)
