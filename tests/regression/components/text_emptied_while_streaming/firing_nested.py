import gradio as gr


def stream(text):
    for word in text.split():
        if word:
            for letter in word:
                yield [letter, ""]  # expect: text-emptied-while-streaming


with gr.Blocks() as demo:
    box = gr.TextArea()
    box.submit(stream, box, [gr.Textbox(), box])
