import gradio as gr


def drawn(value):
    return value["composite"] if value else None


with gr.Blocks() as demo:
    sketch = gr.ImageEditor(show_download_button=False, show_fullscreen_button=True, label="Sketch")
    result = gr.Image(show_download_button=True, show_share_button=False)
    gr.Button("Take").click(drawn, sketch, result)

demo.launch()
