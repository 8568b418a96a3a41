import gradio as gr


def later():
    return gr.update("formal"), gr.update(value="formal", choices=None)


with gr.Blocks() as demo:
    gr.Textbox("formal")
    gr.Radio("ABCD")
    gr.Radio("12345", label="How good?")
    gr.Dropdown("")
    gr.Checkbox("formal")
    gr.Dropdown(label="formal")
    gr.Button("formal")
