import gradio as gr

JS = "() => document.getElementById('bridge').click()"


SHOWN = len(JS) > 9


def rename():
    return gr.update(elem_id="bridge", visible=False)


def show():
    return gr.update(visible=True)


with gr.Blocks() as demo:
    gr.Textbox(visible="hidden", elem_id="bridge")
    gr.Textbox(visible=True, elem_id="other")
    gr.Textbox(elem_id="bridge")
    gr.Textbox(visible=SHOWN, elem_id="bridge")
    gr.Markdown().change(rename, None, gr.Markdown())
    gr.Textbox(visible=False, elem_id="unsought")
    later = gr.Button("Later", visible=False, elem_id="later")
    demo.load(show, None, later, js="() => document.getElementById('later')")

demo.launch(js=JS)
