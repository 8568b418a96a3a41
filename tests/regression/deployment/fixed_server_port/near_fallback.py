import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
try:
    demo.launch(server_port=7860)
except OSError:
    demo.launch()
