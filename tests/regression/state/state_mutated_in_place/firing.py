import gradio as gr
from gradio import State


def add(item, cart):
    cart.append(item)  # expect: state-mutated-in-place
    return item


def put(key, table):
    table[key] = 1  # expect: state-mutated-in-place
    return key


def mark(person):
    person.seen = True  # expect: state-mutated-in-place


class Person:
    seen = False


with gr.Blocks() as demo:
    cart = gr.State([])
    table = State({})
    person = gr.State(Person())
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(add, [box, cart], out)
    box.submit(put, inputs=[box, table], outputs=[out])
    box.blur(mark, person, None)
    cart.change(len, cart, out)

    @table.change(inputs=table, outputs=out)
    def shown(table):
        return str(table)

    gr.on([person.change], lambda p: str(p.seen), person, out)
