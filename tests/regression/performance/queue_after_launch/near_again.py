import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()

demo.launch(prevent_thread_lock=True)
demo.close()
demo.queue(max_size=5).launch()

with gr.Blocks() as other:
    gr.Textbox()
other.launch(inline=True)
other.queue(max_size=5)
other.launch(share=False)
