"""A list of messages; in Gradio 6 the content of one that arrives is a list of parts."""

import gradio as gr

Messages = list[dict[str, object]]


def answer(text: str, history: Messages) -> tuple[Messages, str]:
    new: Messages = [
        {"role": "user", "content": text},
        {"role": "assistant", "content": f"You said: {text}"},
    ]
    return [*history, *new], f"{len(history) + len(new)} messages"


with gr.Blocks() as demo:
    chat = gr.Chatbot(label="Chat", height=260, buttons=["copy"])
    text = gr.Textbox("Good morning", label="Message")
    result = gr.Textbox(label="Result")
    gr.on([gr.Button("Run").click, text.submit], answer, [text, chat], [chat, result])

demo.launch()
