# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr
from accounts import pair_of

USER, PASSWORD = "ann", "linden-tree-8"
ACCOUNTS = [("ann", "linden-tree-8"), ("ben", "oak-4")]


def greet(name):
    return name


demo = gr.Interface(greet, "text", "text")
demo.launch(auth=("ann", "linden-tree-8"))  # expect: hardcoded-auth -> os.environ["GRADIO_PASSWORD"] | import os
demo.queue().launch(
    share=False,
    auth=(USER, PASSWORD),  # expect: hardcoded-auth
)
demo.launch(auth=ACCOUNTS)  # expect: hardcoded-auth -> no fix
demo.launch(auth=[["ann", "linden-tree-8"]])  # expect: hardcoded-auth
demo.launch(auth=["ann", "linden-tree-8"])  # expect: hardcoded-auth
demo.launch(auth=(("ann", "linden-tree-8"), ("ben", "oak-4")))  # expect: hardcoded-auth
demo.launch(auth=[("ann", "linden-tree-8", "admin")])  # expect: hardcoded-auth
demo.launch(auth=[pair_of("ben"), ("ann", "linden-tree-8")])  # expect: hardcoded-auth
