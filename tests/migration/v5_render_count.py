import gradio as gr

with gr.Blocks(css_paths=None, js=None, theme="default") as demo:
    names = gr.Textbox(label="Names", value="Ada, Bo")

    @gr.render(inputs=names)
    def rows(text):
        for name in text.split(","):
            gr.Textbox(name.strip(), label="Name", show_copy_button=True)


demo.launch()
