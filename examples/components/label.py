"""A dict from class to confidence, the highest shown large; a text alone is a class."""

import gradio as gr


def classify(text: str) -> tuple[dict[str, float], str]:
    loud = sum(letter.isupper() for letter in text) / max(len(text), 1)
    return {"loud": loud, "calm": 1 - loud}, "classified"


with gr.Blocks() as demo:
    text = gr.Textbox("HELLO there", label="Text")
    label = gr.Label(num_top_classes=2, label="Tone")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(classify, text, [label, result])

demo.launch()
