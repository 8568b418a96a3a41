import gradio as gr


def words(text):
    for word in text.split():
        yield word


async def later(text):
    return text.upper()


async def slowly(text):
    yield text


def direct(text):
    return words(text)  # expect: generator-returned


def kept(text):
    stream = words(text)
    return stream  # expect: generator-returned


def one_branch(text):
    if not text:
        return ""
    return words(text)  # expect: generator-returned


def not_awaited(text):
    return later(text)  # expect: generator-returned


def left(text):
    words(text)  # expect: generator-returned
    return text


async def forgotten(text):
    later(text)  # expect: generator-returned
    return text


class Chat:
    def answer(self, text):
        return self.stream(text)  # expect: generator-returned

    def stream(self, text):
        yield text


def outer(text):
    def inner():
        yield text

    return inner()  # expect: generator-returned


def yields(text):
    yield words(text)  # expect: generator-returned


async def agen(text):
    return slowly(text)  # expect: generator-returned


with gr.Blocks() as demo:
    text, out = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(direct, text, out)
    go.click(kept, text, out)
    go.click(one_branch, text, out)
    go.click(not_awaited, text, out)
    go.click(left, text, out)
    go.click(forgotten, text, out)
    go.click(Chat().answer, text, out)
    go.click(outer, text, out)
    go.click(yields, text, out)
    go.click(agen, text, out)
    go.click(lambda text: words(text), text, out)  # expect: generator-returned

gr.Interface(lambda text: later(text), "text", "text")  # expect: generator-returned
