import gradio as gr

CSS = "#bridge { color: red }"

with gr.Blocks() as demo:
    gr.Textbox(visible=False, elem_id="bridge")
    gr.Button("Go").click(None, js="() => document.querySelector('.bridge')")

demo.launch(css=CSS)
