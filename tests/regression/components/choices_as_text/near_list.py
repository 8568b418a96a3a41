import gradio as gr

TONES = ("formal", "casual")

with gr.Blocks() as demo:
    gr.Dropdown(["formal"])
    gr.Radio(choices=list("abc"))
    gr.CheckboxGroup("a b c".split())
    gr.Dropdown(TONES)
    gr.Dropdown(None)
    gr.Dropdown(value="formal", choices=[*TONES])
