"""Ids that no tab has, at the start and later; tabs that others may add."""

import gradio as gr
from parts import more

NUMBER = 9


def later(text):
    return gr.Tabs(selected="nowhere")  # expect: selected-tab-unknown "ids are 'first', 'second'"


def updated(text):
    return gr.update(selected=7)  # expect: selected-tab-unknown


def two(text):
    return text, gr.update(selected="none")  # expect: selected-tab-unknown


def known(text):
    return gr.Tabs(selected="second")


def of_box(text):
    return gr.Textbox(value=text)


def shown(text):
    return gr.Tabs(visible=True)


def open_tabs(text):
    return gr.Tabs(selected="nowhere")


def unknown(text):
    return gr.Tabs(selected=text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    with gr.Tabs(selected="first") as tabs:
        "Tabs of the page"
        with gr.Tab("One", id="first"):
            gr.Markdown("one")
        with gr.TabItem("Two", id="second"):
            gr.Markdown("two")
        with gr.Tab("Three"):
            gr.Markdown("three")
    with gr.Tabs(selected="none"):  # expect: selected-tab-unknown "give the tabs an id="
        with gr.Tab("One"):
            gr.Markdown("one")
    with gr.Tabs(selected="x") as others:
        with gr.Tab("One", id="first"):
            gr.Markdown("one")
        more()
    with gr.Tabs(selected="x"):
        with gr.Tab("One", id=NUMBER.real):
            gr.Markdown("one")
    with gr.Tabs(selected="x"), gr.Tab("One", id="y"):
        gr.Markdown("one")
    with gr.Tabs(selected="x"):
        with gr.Tab("One", id="y"), gr.Row():
            gr.Markdown("one")
    with gr.Tabs(selected="x"):
        with gr.Row():
            gr.Markdown("one")
    with open(__file__) as file:
        file.read()
    box.submit(later, box, tabs)
    box.blur(later, box, tabs)
    box.submit(updated, box, tabs)
    box.submit(two, box, [box, tabs])
    box.submit(known, box, tabs)
    box.submit(of_box, box, box)
    box.submit(shown, box, tabs)
    box.submit(open_tabs, box, others)
    box.submit(unknown, box, tabs)
    box.submit(print, box, tabs)
    box.submit(len, box)
