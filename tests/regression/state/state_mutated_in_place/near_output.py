import gradio as gr


def add(item, cart):
    cart.append(item)
    return item, cart


def read(item, cart):
    rows = list(cart)
    rows.append(item)
    return str(rows)


def again(item, cart):
    cart = list(cart)
    cart.append(item)
    return str(cart)


def named(request: gr.Request, names, cart):
    names.append(request.username)
    return len(cart)


def quiet(item, plain):
    plain.append(item)
    return item


with gr.Blocks() as demo:
    cart = gr.State([])
    plain = gr.State([])
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(add, [box, cart], [out, cart])
    box.submit(read, [box, cart], out)
    box.submit(again, [box, cart], out)
    box.submit(quiet, [box, plain], out)
    cart.change(len, cart, out)
    out.change(len, plain, out)
    box.submit(named, [plain, cart], out)
