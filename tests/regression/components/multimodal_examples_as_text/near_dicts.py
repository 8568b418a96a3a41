# gradio: 4.44.1
import gradio as gr


def reply(message, history, tone="calm"):
    return message["text"] + tone


one = gr.ChatInterface(reply, multimodal=True, examples=[{"text": "Hello"}, {"text": "Bye"}])
two = gr.ChatInterface(
    reply,
    multimodal=True,
    additional_inputs=[gr.Textbox()],
    examples=[[{"text": "Hello"}, "calm"]],
)
three = gr.ChatInterface(reply, multimodal=True, examples=[[], ()])
four = gr.ChatInterface(reply, multimodal=True)
five = gr.ChatInterface(reply, multimodal=True, examples=[None])
