import gradio as gr
from gradio import Textbox


def stream(text, chat):
    for word in text.split():
        chat = chat + [{"role": "assistant", "content": word}]
        yield chat, ""  # expect: text-emptied-while-streaming


async def later(text):
    while text:
        text = text[1:]
        yield None, text  # expect: text-emptied-while-streaming


def one(text):
    for word in text:
        print(word)
        yield ""  # expect: text-emptied-while-streaming


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    box = Textbox()
    out = gr.Textbox()
    box.submit(stream, [box, chat], [chat, box])
    box.change(later, box, [box, out])
    gr.Button().click(one, [box], box)
