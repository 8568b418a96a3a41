import gradio as gr
from accounts import check

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(share=True, auth=check)
