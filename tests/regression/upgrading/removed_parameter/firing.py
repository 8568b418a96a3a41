# gradio: 6.31.0
import gradio as gr
from gradio import Chatbot, Textbox
from gradio.components import Image as Picture


def answer(message, history):
    return message


with gr.Blocks() as demo:
    picture = gr.Image(source="upload", type="pil")  # expect: removed-parameter
    gr.Image(
        tool="sketch",  # expect: removed-parameter
        label="Draw",
    )
    other = Picture(source="webcam")  # expect: removed-parameter
    box = Textbox(show_copy_button=True)  # expect: removed-parameter
    talk = Chatbot(type="messages", height=400)  # expect: removed-parameter
    go = gr.Button("Go")
    go.click(answer, [box, talk], box, _js="() => []")  # expect: removed-parameter
    go.click(answer, [box, talk], box).then(answer, [box, talk], box, show_api=False)  # expect: removed-parameter

demo.queue().launch(show_api=False)  # expect: removed-parameter

gr.ChatInterface(answer, type="messages", retry_btn=None)  # expect: removed-parameter
gr.Interface(answer, "text", "text", allow_flagging="never")  # expect: removed-parameter
gr.load("models/x", hf_token="...")  # expect: removed-parameter
