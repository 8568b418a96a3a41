# Of modules and classes, also of classes in functions, they are; seen on 6.31.0.
import gradio as gr

top: gr.Box = None  # expect: removed-name


def build():
    class Page:
        box: gr.Box = None  # expect: removed-name

    return Page


class Form:
    box: gr.Box = None  # expect: removed-name
