import gradio as gr
from panels import last


def show():
    return "", gr.update(visible=True)


JS = "() => document.getElementById('panel').focus()"

with gr.Blocks() as demo:
    panel = gr.Textbox(visible=False, elem_id="panel")
    note = gr.Textbox()
    gr.Button("Open").click(show, None, [note, last(demo)])

demo.launch(js=JS)
