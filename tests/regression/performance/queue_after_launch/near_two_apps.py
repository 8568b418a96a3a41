import gradio as gr


def make(name):
    with gr.Blocks(title=name) as page:
        gr.Textbox()
    return page


one = make("one")
one.launch(prevent_thread_lock=True)
two = make("two")
two.queue(max_size=5)
two.launch()
