import gradio as gr

with gr.Blocks() as demo:
    picture = gr.Image()
    slider = gr.Slider()
    picture.stream(len, picture, trigger_mode="multiple")
    slider.change(len, slider, trigger_mode="multiple")
    slider.release(len, slider, trigger_mode="always_last")
