import gradio as gr


def reply(message, history, tone):
    return message["text"] + tone


demo = gr.ChatInterface(
    reply,
    multimodal=True,
    additional_inputs=[gr.Textbox()],
    examples=[{"text": "Hello", "files": []}],  # expect: chat-examples-flat
)
