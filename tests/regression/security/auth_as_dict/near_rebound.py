import os

import gradio as gr

users = {"ann": os.environ["ANN"]}
users = list(users.items())
gr.Interface(lambda x: x, "text", "text").launch(auth=users)
