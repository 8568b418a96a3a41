# gradio: 4.22.0, 4.44.1
import gradio as gr

EXAMPLES = ["Hello", "Bye"]


def reply(message, history):
    return message["text"]


one = gr.ChatInterface(
    reply,
    multimodal=True,
    examples=["Hello"],  # expect: multimodal-examples-as-text
)
two = gr.ChatInterface(
    fn=reply,
    multimodal=True,
    examples=EXAMPLES,  # expect: multimodal-examples-as-text
)
