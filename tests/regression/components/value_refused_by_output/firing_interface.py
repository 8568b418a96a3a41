import gradio as gr


def blank(text):
    if not text:
        return ""  # expect: value-refused-by-output
    return f"/tmp/{text}.png"


gr.Interface(blank, gr.Textbox(), gr.Image()).launch()
