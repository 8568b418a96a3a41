"""Folds away what is inside; the handler of expand runs when it is opened."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Accordion("More", open=False) as more:
        gr.Markdown("Hidden at first.")
    result = gr.Textbox(label="Result")
    more.expand(lambda: "opened", None, result)
    gr.Button("Run").click(lambda: (gr.Accordion(open=True), "open"), None, [more, result])

demo.launch()
