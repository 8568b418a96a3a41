# gradio: 6.30.0
import gradio as gr

port = gr.http_server.INITIAL_PORT_VALUE
