import gradio as gr

from parts import table


def push(item, rows):
    rows.append(item)
    return len(rows)


def empty(rows):
    rows = []
    return []


def shown(rows):
    rows = rows + ["..."]
    return "\n".join(rows)


def guess(number, tries):
    tries = tries + 1
    return f"Try {tries}: {number}", tries


def preview(tries):
    tries += 1
    return f"Next is try {tries}"


with gr.Blocks() as game:
    number = gr.Number()
    out = gr.Textbox()
    tries = gr.State(0)
    gr.Interface(guess, [number, tries], [out, tries])
    gr.Button("Preview").click(preview, tries, out)

with gr.Blocks() as lists:
    item = gr.Textbox()
    count = gr.Number()
    first = gr.State([])
    second = gr.State([])
    item.submit(push, [item, first], count)
    item.blur(push, [item, second], count)
    page = gr.Textbox()
    third = gr.State([])
    gr.Button("Clear").click(empty, third, third)
    item.change(push, [item, table], count)
    gr.Button("Show").click(shown, first, page)
