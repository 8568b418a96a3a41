# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface

from parts import mail


def log(text, lines=[]):  # expect: shared-mutable-default
    lines.append(text)
    return lines


def count(word, seen: dict = {}):  # expect: shared-mutable-default
    seen[word] = seen.get(word, 0) + 1
    return str(seen)


def collect(word, *, words=set()):  # expect: shared-mutable-default
    words.add(word)
    return ", ".join(words)


def echo(text, past=[]):  # expect: shared-mutable-default
    past.insert(0, text)
    return past[-1]


class Desk:
    def take(self, item, items=list()):  # expect: shared-mutable-default
        items.extend([item])
        return str(items)


def gather(values, kept=[]):  # expect: shared-mutable-default
    kept.append(values)
    return len(kept)


def reply(message, history, notes={}):  # expect: shared-mutable-default
    notes[message] = len(history)
    return str(notes)


desk = Desk()

with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(log, box, out)
    box.submit(count, inputs=[box], outputs=[out])
    box.blur(collect, box, out)
    box.focus(desk.take, box, out)
    box.change(gather, {mail, box}, out)

    @gr.render(inputs=[mail])
    def draw(text, shown=[]):  # expect: shared-mutable-default
        shown.append(text)
        gr.Markdown(", ".join(shown))

Interface(echo, "text", out).launch()
gr.ChatInterface(reply).launch()
