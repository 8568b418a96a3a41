import gradio as gr
import uploader

size = uploader.limit()

with gr.Blocks() as demo:
    gr.File()

if size:
    demo.launch(max_file_size="10 MB")
elif size is None:
    demo.launch(max_file_size=None)
elif size < 5:
    demo.launch(max_file_size=5 * gr.FileSize.MB)
else:
    demo.launch(max_file_size=size)
