import gradio as gr

PRICES = {"small": 2, "large": 3}


def looked_up(size):
    return PRICES.get(size, 0)


def compared(size):
    if size == "small":
        return size.upper()
    return "large"


def one_of(size):
    if size in ("small", "large"):
        return size.upper()
    return ""


def not_known(size):
    if size not in PRICES:
        raise gr.Error("Please choose")
    return size.upper()


def defaulted(size):
    size = size or "small"
    return size.upper()


def shown(size):
    return f"You chose {size}"


def told(size):
    if not size:
        gr.Warning("Please choose")
        return ""
    return size.upper()


def formatted(size):
    return "You chose %s" % size


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"])
    out = gr.Textbox()
    gr.Button().click(looked_up, size, out)
    gr.Button().click(compared, size, out)
    gr.Button().click(one_of, size, out)
    gr.Button().click(not_known, size, out)
    gr.Button().click(defaulted, size, out)
    gr.Button().click(shown, size, out)
    gr.Button().click(told, size, out)
    gr.Button().click(formatted, size, out)
