import gradio as gr
from pages import answer_tab


def to_answer():
    return gr.Tabs(selected="answer")


def settings_tab():
    with gr.Tab("Settings", id="settings"):
        gr.Markdown("settings")


with gr.Blocks() as demo:
    with gr.Tabs() as tabs:
        with gr.Tab("Ask", id="ask"):
            go = gr.Button()
        answer_tab()
    with gr.Tabs(selected="settings"):
        with gr.Tab("Home", id="home"):
            gr.Markdown("home")
        settings_tab()
    with gr.Tabs(selected="c"):
        for name in "abc":
            with gr.Tab(name, id=name):
                gr.Markdown(name)
    go.click(to_answer, None, tabs)
