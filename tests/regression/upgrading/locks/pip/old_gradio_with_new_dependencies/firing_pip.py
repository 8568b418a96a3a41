"""A lock as pip writes it; the project itself is a folder, without a version."""

import gradio as gr  # expect: old-gradio-with-new-dependencies "pylock.toml locks gradio 3.50.2 with starlette 1.0.1: its page answers 500"


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


demo = gr.Interface(tide, gr.Slider(0, 24), gr.Textbox())
demo.launch()
