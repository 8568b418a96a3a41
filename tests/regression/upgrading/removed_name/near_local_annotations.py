# Annotations in the body of a function are never worked out: seen to run on 6.31.0.
import gradio as gr


def build(kind):
    box: gr.Box = kind
    later: gr.Carousel
    kind.box: gr.Carousel = box

    async def inner():
        row: gr.Box = kind
        return row

    return box, inner


class Page:
    def build(self):
        box: gr.Box = None
        return box


print(build, Page, gr.Group)
