import os

import gradio as gr
from settings import ACCOUNTS

USERS = {"ann": os.environ["ANN"]}
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=list(USERS.items()))
demo.launch(auth=ACCOUNTS)
demo.launch(auth=lambda u, p: USERS.get(u) == p)
demo.launch(**{"auth": USERS})
