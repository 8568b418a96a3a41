import gradio as gr
from panels import open_panel

JS = "() => document.getElementById('panel').focus()"

with gr.Blocks() as demo:
    panel = gr.Textbox(visible=False, elem_id="panel")
    gr.Button("Open").click(open_panel, None, panel)

demo.launch(js=JS)
