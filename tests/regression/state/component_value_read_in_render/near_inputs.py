import gradio as gr

with gr.Blocks() as demo:
    level = gr.State(1)

    @gr.render(inputs=[level])
    def controls(level_now):
        slider = gr.Slider(0, 10, value=level_now, step=1)
        gr.Markdown(f"starts at {slider.value}")
