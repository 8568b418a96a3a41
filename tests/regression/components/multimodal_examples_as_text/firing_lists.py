# gradio: 4.44.1
import gradio as gr


def reply(message, history, tone):
    return message["text"] + tone


demo = gr.ChatInterface(
    reply,
    multimodal=True,
    additional_inputs=[gr.Textbox()],
    examples=[["Hello", "calm"]],  # expect: multimodal-examples-as-text
)
