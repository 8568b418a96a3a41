"""Scripts whose result nobody takes, beside those that somebody takes, or that give none."""

import gradio as gr
from parts import handler, shown

OPTIONS = {"inputs": "box"}


def show(*values):
    return "shown"


def take(value):
    return value


with gr.Blocks() as demo:
    box, out, go = gr.Textbox(), gr.Textbox(), gr.Button()
    demo.load(show, None, out, js="() => location.search")  # expect: js-result-without-inputs
    go.click(show, None, out, js="() => [1, 2]")  # expect: js-result-without-inputs "is dropped"

    @go.click(outputs=out, js="() => document.title")  # expect: js-result-without-inputs
    def titled():
        return "titled"

    go.click(take, box, out, js="() => document.title")
    go.click(show, outputs=out, js="() => document.title", **OPTIONS)
    go.click(take, outputs=out, js="() => document.title", inputs_kwargs={"value": box})
    go.click(None, None, out, js="() => document.title")
    go.click(handler, None, out, js="() => document.title")
    go.click(show, None, out, js="document.title")
    go.click(show, None, out, js="() => { console.log(1); const a = 5; }")
    go.click(show, None, out, js="() => { if (a) { return document.title } else { shown() } }")
    go.click(show, None, out, js=shown)
    go.click(show, None, out)
