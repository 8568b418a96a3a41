import gradio as gr

gr.Image(type="pil", image_mode="L")
gr.Button("Go", variant="stop", size="lg")
gr.Textbox(type="password")
gr.File(file_count="multiple", type="binary")
