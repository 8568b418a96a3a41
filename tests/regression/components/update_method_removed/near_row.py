# gr.Row has kept its update() in every release.
import gradio as gr
from gradio import Row
from gradio.cli.commands.display import LivePanelDisplay

with gr.Blocks() as demo:
    with gr.Row(visible=False) as row:
        gr.Textbox()
    gr.Button("Show").click(lambda: gr.Row.update(visible=True), None, row)
    gr.Button("Hide").click(lambda: Row.update(visible=False), None, row)
    gr.Button("Again").click(lambda: row.update(visible=True), None, row)

with LivePanelDisplay() as live:
    live.update("building")
