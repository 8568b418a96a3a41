import gradio as gr


def reply(text, history, tone):
    return text + tone


demo = gr.ChatInterface(
    reply,
    additional_inputs=[gr.Textbox()],
    examples=[["Hello", "calm"], ["Bye", "loud"]],
)
