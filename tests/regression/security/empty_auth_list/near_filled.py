import os

import gradio as gr

USERS = []
for pair in os.getenv("USERS", "").split(","):
    USERS.append(tuple(pair.split(":")))

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=USERS)
demo.launch(auth=USERS or None)
demo.launch(auth=[(os.environ["APP_USER"], os.environ["APP_PASSWORD"])])
