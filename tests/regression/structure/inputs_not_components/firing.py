# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Image, Textbox


def upper(text):
    return text


KIND = "text"
KINDS = {"out": "image"}

with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button()
    go.click(upper, "text", box)  # expect: inputs-not-components
    go.click(upper, inputs=box, outputs=gr.Textbox)  # expect: inputs-not-components
    go.click(upper, [Textbox], [box])  # expect: inputs-not-components
    go.click(
        upper,
        [box],
        [
            box,
            "image",  # expect: inputs-not-components
        ],
    )
    go.click(upper, KIND, box)  # expect: inputs-not-components
    go.click(upper, box, box).then(upper, "text", Image)  # expect: inputs-not-components, inputs-not-components
    parts = [box, "number"]
    go.click(
        upper,
        parts,  # expect: inputs-not-components "number"
        [
            KINDS["out"],  # expect: inputs-not-components "image"
            gr.components.Textbox,  # expect: inputs-not-components "the class gr.Textbox"
            gr.inputs.Textbox,  # expect: inputs-not-components "the class gr.inputs.Textbox"
        ],
    )
    go.click(upper, {"text": "text"}, box)  # expect: inputs-not-components "a dict"
    gr.on([go.click], upper, ["text"], box)  # expect: inputs-not-components

    @go.click(inputs="text", outputs=box)  # expect: inputs-not-components
    def decorated(text):
        return text
