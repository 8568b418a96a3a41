import gradio as gr


def split(full):
    return {"first": full, "last": full}  # expect: result-dict-keyed-by-text


def early(full):
    if not full:
        return {"first": "", "last": ""}  # expect: result-dict-keyed-by-text
    return full, full


async def later(full):
    return {"a": 1, "b": 2}  # expect: result-dict-keyed-by-text


def stream(full):
    for part in full:
        yield {"first": part, "last": part}  # expect: result-dict-keyed-by-text


def mixed(full):
    return {first: full, "last": full}  # expect: result-dict-keyed-by-text


class Names:
    def split(self, full):
        return {"x": full, "y": full}  # expect: result-dict-keyed-by-text


with gr.Blocks() as demo:
    box = gr.Textbox()
    first = gr.Textbox()
    last = gr.Textbox()
    box.submit(split, box, [first, last]).then(early, box, [first, last])
    box.change(later, box, [first, last])
    box.blur(stream, box, [first, last])
    box.input(mixed, box, [first, last])
    box.focus(Names().split, box, [first, last])

gr.Interface(
    lambda text: {"one": text, "two": text},  # expect: result-dict-keyed-by-text
    "text",
    ["text", "text"],
)
