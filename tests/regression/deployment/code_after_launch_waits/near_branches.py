import sys

import gradio as gr

OPTIONS = {"prevent_thread_lock": True}
demo = gr.Interface(lambda x: x, "text", "text")


def run():
    demo.launch()


if "--open" in sys.argv:
    demo.launch()
else:
    demo.launch(auth=lambda u, p: u == p)
demo.launch(**OPTIONS)
if __name__ == "__main__":
    demo.launch()
