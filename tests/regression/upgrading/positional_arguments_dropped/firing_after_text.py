# gradio: 4.44.1, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    gr.Radio("formal", "casual")  # expect[<6]: positional-arguments-dropped
    gr.CheckboxGroup(["formal"], "casual")  # expect: positional-arguments-dropped
    gr.Textbox("formal", "Tone")  # expect: positional-arguments-dropped
