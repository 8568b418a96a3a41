import gradio as gr


def reply(message, history, name, length):
    if not message:
        return "Say something"
    return message


def flag(text):
    return text, "kept"


with gr.Blocks() as demo:
    gr.ChatInterface(reply, additional_inputs=[gr.Textbox(), gr.Slider()])
    box = gr.Textbox()

    @gr.render(inputs=box)
    def show(text):
        if not text:
            return
        gr.Markdown(text)

    @gr.render(inputs=box)
    def rows(text):
        first = gr.Textbox(text)
        second = gr.Textbox(text)
        return first, second
