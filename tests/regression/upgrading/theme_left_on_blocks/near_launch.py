import gradio as gr

with gr.Blocks(title="x", fill_height=True) as demo:
    gr.Textbox()
demo.launch(theme=gr.themes.Soft(), css="a {}", js="() => 1", head="<meta>")
