# gradio: 4.44.1, 6.31.0
import gradio as gr

LIMIT = "5mib"

with gr.Blocks() as demo:
    gr.File()

demo.queue().launch(
    share=False,
    max_file_size=LIMIT,  # expect: max-file-size-malformed "write a whole number" -> max_file_size="5mb",
)
