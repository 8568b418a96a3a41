import gradio as gr

EXAMPLES = ["Hello", "Bye"]


def reply(text, history, tone):
    return text + tone


tone = gr.Textbox()
one = gr.ChatInterface(
    reply,
    additional_inputs=[tone],
    examples=["Hello"],  # expect: chat-examples-flat
)
two = gr.ChatInterface(
    fn=reply,
    additional_inputs=gr.Textbox(),
    examples=EXAMPLES,  # expect: chat-examples-flat
)
