"""The README's version lies above the range."""

import gradio as gr  # expect: readme-and-requirements-disagree "README.md says sdk_version 6.31.0 and requirements.txt says gradio>=5.40,<6"


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


demo = gr.Interface(tide, gr.Slider(0, 24), gr.Textbox())
demo.launch()
