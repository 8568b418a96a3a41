"""The links between the pages of an app that demo.route() made."""

import gradio as gr

with gr.Blocks() as demo:
    gr.Navbar(visible=True, main_page_name="Home")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: "done", None, result)

with demo.route("About"):
    gr.Markdown("A second page.")

demo.launch()
