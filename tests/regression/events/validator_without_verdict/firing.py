# gradio: 5.50.0, 6.31.0
import gradio as gr


def checked(name, age):
    if not name:
        return [False, True]
    ok = age > 17
    return [True, ok]


def told(name):
    if len(name) > 20:
        return "too long"


def keyed(name):
    return {"is_valid": bool(name), "message": "empty"}


with gr.Blocks() as demo:
    n, age, out = gr.Textbox(), gr.Number(), gr.Textbox()
    n.submit(str, n, out, validator=lambda n: n != "")  # expect: validator-without-verdict
    n.submit(max, [n, age], out, validator=checked)  # expect: validator-without-verdict
    n.blur(str, n, out, validator=told)  # expect: validator-without-verdict
    gr.on([n.change], str, n, out, validator=keyed)  # expect: validator-without-verdict
