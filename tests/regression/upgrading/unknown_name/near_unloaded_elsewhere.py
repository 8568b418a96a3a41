# gradio: 6.31.0
import gradio as gr
import helpers

port = gr.http_server.INITIAL_PORT_VALUE
