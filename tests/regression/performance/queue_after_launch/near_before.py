import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
with gr.Blocks() as other:
    gr.Textbox()

demo.queue(max_size=5)
demo.launch(prevent_thread_lock=True)
other.queue(max_size=5).launch()
