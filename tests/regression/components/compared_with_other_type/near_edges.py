import gradio as gr

OPTIONS = {"type": "index"}
ONE = "1"


def price(size, open_one, name, pair):
    if size == ONE or size in [name] or size == open_one or size > 3 or name in "ab":
        return "known"
    if name == str(size) or len(name) == 3 or name + "1" == 2 or name in {"a", ONE}:
        return "said"
    return open_one == "1" and pair == "1"


def shared(value):
    return "one" if value == "one" else str(value)


def later(value):
    return value == "one"


with gr.Blocks() as demo:
    size = gr.Radio([1, 2, 3])
    open_one = gr.Radio([1, 2], **OPTIONS)
    name = gr.Textbox()
    pair = gr.Radio([("a", "1", 1), ("b", "2", 2)])
    out = gr.Textbox()
    size.change(price, [size, open_one, name, pair], out)
    number = gr.Number()
    number.change(shared, number, out)
    name.change(shared, name, out)
    number.submit(later, number, out)
    out.submit(later, gr.State("one"), out)
