import gradio as gr


def one(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()

    @gr.render(inputs=text)
    def show(value):
        gr.Markdown(value)

    picked = gr.State()

    @gr.render(inputs=[text, picked], triggers=[text.submit])
    def show_picked(value, event: gr.SelectData):
        gr.Markdown(f"{value} {event.index}")

    demo.load(lambda: "x", None, text)
    gr.ChatInterface(lambda message, history: message)
    gr.ChatInterface(lambda message, history, system: message, additional_inputs=[gr.Textbox()])
    gr.Interface(one, gr.Textbox(), "text")
    gr.Interface(one, ["text"], "text")
