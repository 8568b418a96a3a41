import gradio as gr


def serve(demo: gr.Blocks, port=None, show_error: bool = True):  # expect: errors-shown-to-visitors
    demo.launch(server_port=port, show_error=show_error)


def quiet(demo: gr.Blocks, show_error: bool = False):
    demo.launch(show_error=show_error)


def changed(demo: gr.Blocks, show_error: bool = True):
    show_error = show_error and demo.dev_mode
    demo.launch(show_error=show_error)
