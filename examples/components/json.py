"""A dict or a list, shown as a tree."""

import gradio as gr


def describe(name: str) -> tuple[dict[str, object], str]:
    return {"name": name, "letters": len(name)}, "described"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    facts = gr.JSON(label="Facts")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(describe, name, [facts, result])

demo.launch()
