import gradio as gr

with gr.Blocks() as demo:
    level = gr.State(1)
    start = level.value

    @gr.render(inputs=[level])
    def controls(level_now):
        level.value = level_now
        gr.Markdown(f"{start} {level_now}")
