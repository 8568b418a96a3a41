import gradio as gr

with gr.Blocks() as demo:
    level = gr.State(1)
    names = gr.State(["a"])
    box = gr.Textbox("hello")

    @gr.render(inputs=[names])
    def controls(names_now):
        gr.Slider(0, 10, value=level.value, step=1)  # expect: component-value-read-in-render
        for name in names.value:  # expect: component-value-read-in-render
            gr.Button(name)

    @gr.render(triggers=[box.change])
    def echo():
        gr.Markdown(f"You wrote {box.value}")  # expect: component-value-read-in-render
