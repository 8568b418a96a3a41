# gradio: 6.31.0
import gradio as gr

start = gr.http_server.start_server  # expect: unknown-name


def pick(port=gr.http_server.INITIAL_PORT_VALUE):  # expect: unknown-name
    return port


def shown(response: gr.ranged_response.RangedFileResponse):  # expect: unknown-name
    return response


picker = gr.themes.utils.theme_dropdown  # expect: unknown-name
