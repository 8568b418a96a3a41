"""A lower bound keeps no new version out."""

import gradio as gr  # expect: old-gradio-with-new-dependencies "requirements.txt pins gradio 5.20.1 and leaves huggingface-hub open: import gradio fails"


def tide(hour):
    return "rising" if (hour // 6) % 2 == 0 else "falling"


demo = gr.Interface(tide, gr.Slider(0, 24), gr.Textbox())
demo.launch()
