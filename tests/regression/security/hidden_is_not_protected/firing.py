# gradio: 3.50.2, 6.31.0
import os
import sys

import gradio as gr
from gradio import Button


USERS = {"aino": 1}


def erase():
    os.unlink("disk.img")


def delete_user(name):
    del USERS[name]
    return f"{name} is gone"


def restart_server():
    os.execv(sys.executable, sys.argv)


def send():
    erase()
    return "sent"


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    remove = gr.Button("Remove", visible=False)  # ask: hidden-is-not-protected
    again = Button("Restart", interactive=False)  # ask: hidden-is-not-protected
    wipe = gr.Button(value="Wipe disk", visible=False)  # ask: hidden-is-not-protected
    remove.click(delete_user, name, out)
    again.click(fn=restart_server, outputs=[out])
    wipe.click(send, None, out)
