import gradio as gr


def kept(x):
    problem = gr.Error("empty")  # expect: error-not-raised -> no fix
    if not x:
        return problem
    return x


def helped(x):
    if not x:
        return refuse("empty")
    return x


def refuse(text):
    return gr.Error(text)  # expect: error-not-raised -> unsafe: raise gr.Error(text)


def several(x):
    return (x, "") if x else (gr.Error("empty"), "")  # expect: error-not-raised


class Form:
    def save(self, x):
        try:
            return int(x)
        except ValueError as error:
            return gr.Error(str(error))  # expect: error-not-raised


async def later(x):
    return await check(x)


async def check(x):
    return gr.Error("never good")  # expect: error-not-raised


def streamed(x):
    yield gr.Error("streamed")  # expect: error-not-raised -> no fix


with gr.Blocks() as demo:
    box, other = gr.Textbox(), gr.Textbox()
    box.submit(kept, box, box)
    box.change(helped, box, box)
    box.blur(several, box, [box, other])
    box.focus(Form().save, box, box)
    box.input(later, box, box)
    box.select(streamed, box, box)
