# gradio: 5.0.0, 5.49.0
import os
import pathlib

import gradio as gr

STYLE = "assets/style.css"
FOLDER = os.path.dirname(os.path.abspath(__file__))


def page():
    with gr.Blocks(css=STYLE) as one:  # expect: css-path-as-text
        gr.Textbox()
    with gr.Blocks(css=os.path.join(FOLDER, "a", "style.css")):  # expect: css-path-as-text
        gr.Textbox()
    with gr.Blocks(css=f"{FOLDER}/style.css"):  # expect: css-path-as-text
        gr.Textbox()
    with gr.Blocks(css=FOLDER + "/style.css"):  # expect: css-path-as-text
        gr.Textbox()
    return one


chat = gr.ChatInterface(
    lambda message, history: message,
    type="messages",
    css=pathlib.Path(__file__).with_name("chat.css").as_posix(),  # expect: css-path-as-text
)
whole = gr.TabbedInterface(
    [chat, page()],
    head="head.html",  # expect: css-path-as-text
    js="page.js",  # expect: css-path-as-text
)
