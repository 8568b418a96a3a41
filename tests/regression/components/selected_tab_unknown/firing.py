import gradio as gr
from gradio import Tab, Tabs

START = "home"


def to_answer():
    return gr.Tabs(selected="answers")  # expect: selected-tab-unknown


def to_second(text):
    if text:
        return gr.update(selected=1), text  # expect: selected-tab-unknown
    return gr.skip(), ""


with gr.Blocks() as demo:
    with gr.Tabs() as tabs:
        with gr.TabItem("Ask", id="ask"):
            go = gr.Button()
        with gr.TabItem("Answer", id="answer"):
            reply = gr.Textbox()
    with Tabs() as plain:
        with Tab("One"):
            text = gr.Textbox()
        with Tab("Two"):
            other = gr.Textbox()
    with gr.Tabs(selected=START):  # expect: selected-tab-unknown
        with gr.Tab("Home", id=0):
            gr.Markdown("hello")
        with gr.Tab("News", id=1):
            gr.Markdown("news")
    go.click(to_answer, None, tabs)
    text.submit(to_second, text, [plain, other])
    go.click(lambda: gr.Tabs(selected="Ask"), None, tabs)  # expect: selected-tab-unknown
