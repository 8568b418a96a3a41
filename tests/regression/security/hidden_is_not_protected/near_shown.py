import gradio as gr
from users import remove_user


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
    name_too = gr.Textbox("Delete", visible=False)
    name_too.submit(delete_user, name_too, out)
    gone = gr.Button("Delete", visible=True)
    gone.click(delete_user, name, out)
    gr.Button("Delete", visible=False).click(remove_user, name, out)
    shown = gr.Button("Delete")
    shown.click(delete_user, name, out)
