"""The lock holds what import gradio fails with; the project itself has no version there."""

import gradio as gr  # expect: old-gradio-with-new-dependencies "uv.lock locks gradio 4.44.1 with huggingface-hub 1.2.0: import gradio fails"


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


demo = gr.Interface(tide, gr.Slider(0, 24), gr.Textbox())
demo.launch()
