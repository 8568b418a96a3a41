import gradio as gr


class Shelf:
    Box = 1


def build(gr):
    return gr.Box


print(build(Shelf), gr.Group)
