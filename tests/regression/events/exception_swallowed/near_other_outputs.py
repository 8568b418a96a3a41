import gradio as gr


def save(text):
    try:
        return open("note.txt", "w").write(text)
    except Exception as error:
        print(error)


def stream(text):
    try:
        yield text
        return
    except Exception as error:
        print(error)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(save, box)
    box.change(stream, box, box)
