# gradio: 6.31.0
import gradio as gr
import gradio.http_server
import gradio.themes.utils.theme_dropdown

port = gr.http_server.INITIAL_PORT_VALUE
picker = gr.themes.utils.theme_dropdown
