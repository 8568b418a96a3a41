"""The dependencies of a project, without a lock."""

import gradio as gr  # expect: old-gradio-with-new-dependencies "pyproject.toml pins gradio 4.44.1 and leaves starlette open"


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


demo = gr.Interface(tide, gr.Slider(0, 24), gr.Textbox())
demo.launch()
