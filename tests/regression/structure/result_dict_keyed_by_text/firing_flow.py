import gradio as gr


def kept(full):
    values = {"first": full, "last": ""}
    values["last"] = full
    return values  # expect: result-dict-keyed-by-text


def helped(full):
    return both(full)  # expect: result-dict-keyed-by-text


def both(full):
    return {"first": full, "last": full}


def called(full):
    return dict(first=full, last=full)  # expect: result-dict-keyed-by-text


def failing(full):
    try:
        return full.split(" ", 1)
    except ValueError:
        return {"error": "two words, please"}  # expect: result-dict-keyed-by-text


def either(full):
    return (full, full) if full else {"first": "", "last": ""}  # expect: result-dict-keyed-by-text


async def waited(full):
    return await later(full)  # expect: result-dict-keyed-by-text


async def later(full):
    return {"first": full, "last": full}


with gr.Blocks() as demo:
    box = gr.Textbox()
    first = gr.Textbox()
    last = gr.Textbox()
    box.submit(kept, box, [first, last])
    box.change(helped, box, [first, last])
    box.blur(called, box, [first, last])
    box.input(failing, box, [first, last])
    box.focus(either, box, [first, last])
    gr.Button().click(waited, box, [first, last])
