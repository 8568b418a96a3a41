import gradio as gr
from helpers import client, parse


def number(text):
    try:
        return parse(text)
    except Exception:  # expect: failure-hidden-from-visitor
        return 1


def double(text):
    return str(number(text) * 2)


def send(text):
    done = True
    try:
        client.send(text)
    except Exception as error:  # expect: failure-hidden-from-visitor
        print(error)
    return str(done)


def look(text):
    found = text
    try:
        found = client.look(text)
    except:  # expect: failure-hidden-from-visitor
        found = ""
    return found


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(double, box, out)
    box.submit(send, box, out)
    box.submit(look, box, out)
