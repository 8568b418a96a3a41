# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr

USER, PASSWORD = "ann", "linden-tree-8"
ACCOUNTS = [("ann", "linden-tree-8"), ("ben", "oak-4")]


def greet(name):
    return name


demo = gr.Interface(greet, "text", "text")
demo.launch(auth=("ann", "linden-tree-8"))  # expect: hardcoded-auth
demo.queue().launch(
    share=False,
    auth=(USER, PASSWORD),  # expect: hardcoded-auth
)
demo.launch(auth=ACCOUNTS)  # expect: hardcoded-auth
demo.launch(auth=[["ann", "linden-tree-8"]])  # expect: hardcoded-auth
