# gradio: 6.31.0
import gradio as gr

routes = gr.routes
colors = gr.themes.utils.colors


def later():
    return gr.http_server.INITIAL_PORT_VALUE


again = lambda: gr.static_server.create_static_app  # noqa: E731

with gr.Blocks() as demo:
    gr.Markdown("Hello")

demo.launch(prevent_thread_lock=True)
port = gr.http_server.INITIAL_PORT_VALUE
