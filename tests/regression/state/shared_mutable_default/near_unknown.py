import gradio as gr

from parts import Clock, inputs, start


def log(text, lines=[]):
    lines.append(text)
    return lines


def tick(text, now=Clock()):
    now.time = text
    return str(now)


def move(text, at=start):
    at.x = int(text)
    return str(at)


def first(text, words=("a", "b"), tried=0):
    tried += 1
    return f"{words[0]} {text}"


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button().click(log, inputs, out)
    gr.Button().click(log, [*inputs], out)
    out.submit(tick, out, out)
    out.submit(move, out, out)
    out.submit(first, out, out)
