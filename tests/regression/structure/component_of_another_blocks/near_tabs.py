import gradio as gr


def upper(text):
    return text.upper()


with gr.Blocks() as first:
    name = gr.Textbox()

with gr.Blocks() as second:
    out = gr.Textbox()
    out.submit(upper, name, out)

demo = gr.TabbedInterface([first, second], ["One", "Two"])
demo.launch()
