import gradio as gr  # expect: old-gradio-with-new-dependencies


with gr.Blocks() as demo:
    gr.Markdown("x")
demo.launch()
