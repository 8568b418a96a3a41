"""What was meant, where it can be told."""

import gradio as gr

with gr.Blocks() as demo:
    gr.File()

demo.launch()
demo.launch(max_file_size="5m")  # expect: max-file-size-malformed "5mb" -> "5mb"
demo.launch(max_file_size="5 apples")  # expect: max-file-size-malformed "200mb" -> no fix
demo.launch(max_file_size=1.5)  # expect: max-file-size-malformed -> no fix
demo.launch(max_file_size="7mb")
demo.launch(max_file_size=5)
