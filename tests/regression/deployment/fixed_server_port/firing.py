# gradio: 3.50.2, 6.31.0
import gradio as gr
from ui import make

PORT = 8000
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_port=7861)  # expect: fixed-server-port -> demo.launch()
demo.queue().launch(share=False, server_port=PORT)  # expect: fixed-server-port
make().launch(
    server_port=9000,  # expect: fixed-server-port
)
