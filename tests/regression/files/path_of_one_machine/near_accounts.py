import gradio as gr

CACHE = "/home/user/app/cache"
WORK = "/home/jovyan/work"
TMP = "/home/appuser/.cache"


def load(name):
    return open(f"{CACHE}/{name}").read()


demo = gr.Interface(load, "text", "text")
