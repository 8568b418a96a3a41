import gradio as gr

with gr.Blocks() as demo:
    gr.Dropdown(["a", "b"], value="c", allow_custom_value=True)
    gr.Dropdown([], value="filled later")
    gr.Radio(value="alone")
