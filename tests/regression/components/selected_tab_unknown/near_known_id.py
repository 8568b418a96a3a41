import gradio as gr


def to_answer():
    return gr.Tabs(selected="answer")


def keep():
    return gr.Tabs(selected=None), gr.Tabs(visible=True)


with gr.Blocks() as demo:
    with gr.Tabs(selected="ask") as tabs:
        with gr.Tab("Ask", id="ask"):
            go = gr.Button()
        with gr.Tab("Answer", id="answer"):
            reply = gr.Textbox()
    with gr.Tabs(selected=1) as others:
        with gr.Tab("One", id=0):
            gr.Markdown("one")
        with gr.Tab("Two", id=1):
            gr.Markdown("two")
    go.click(to_answer, None, tabs)
    go.click(keep, None, [tabs, others])
