import gradio as gr


def login(word):
    return gr.update(visible=word == "x")


def delete_user(name):
    return "gone"


with gr.Blocks() as demo:
    word = gr.Textbox()
    name = gr.Textbox()
    out = gr.Textbox()
    remove = gr.Button("Delete", visible=False)
    word.submit(login, word, remove)
    remove.click(delete_user, name, out)
    shown = gr.Button("Delete")
    shown.click(delete_user, name, out)
