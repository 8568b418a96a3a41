import gradio as gr
from gradio import Blocks, Button, State, Textbox


def up(n):
    n = n + 1  # expect: state-update-lost
    return str(n)


def add(item, cart):
    cart = cart + [item]  # expect: state-update-lost
    return ", ".join(cart)


class Quiz:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.score = gr.State(value=0.0)
            self.out = gr.Textbox()
            gr.Button("Right").click(self.right, inputs=[self.score], outputs=[self.out])

    def right(self, score):
        score += 0.5  # expect: state-update-lost
        return str(score)


def remember(word, seen):
    seen = {**seen, word: True}  # expect: state-update-lost
    return len(seen)


with gr.Blocks() as demo:
    n = gr.State(0)
    cart = gr.State([])
    seen = gr.State({})
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Button().click(up, n, out)
    box.submit(fn=add, inputs=[box, cart], outputs=out)
    box.submit(remember, [box, seen], out)

with Blocks() as other:
    page = State(1)
    shown = Textbox()
    go = Button("Next")

    @go.click(inputs=page, outputs=shown)
    def turn(page):
        page += 1  # expect: state-update-lost
        return f"Page {page}"


def hint(word, used):
    used += 1  # expect: state-update-lost
    return word[:1]


def reset():
    return 0


def forget(log):
    log = []  # expect: state-update-lost
    return ""


def note(text, log):
    return [*log, text], text


with gr.Blocks() as third:
    used = gr.State(0)
    word = gr.Textbox()
    tip = gr.Textbox()
    word.submit(hint, [word, used], tip)
    gr.Button("Again").click(reset, None, used)
    log = gr.State([])
    word.blur(note, [word, log], [log, tip])
    gr.Button("Forget").click(forget, log, tip)
    gr.Interface(note, ["text", log], ["text", log])
