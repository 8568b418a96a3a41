import gradio as gr


def one(text):
    try:
        for letter in text:
            yield letter
    finally:
        yield "done"  # expect: yield-in-finally


def two(text):
    try:
        yield text
    except:
        yield "failed"  # expect: yield-in-finally


async def three(text):
    while text:
        try:
            yield text
        except (ValueError, BaseException) as error:
            yield str(error)  # expect: yield-in-finally


def reply(message, history):
    try:
        yield message
    except ValueError:
        yield "wrong"
    finally:
        if history:
            yield "end"  # expect: yield-in-finally


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(one, text, text)
    text.submit(two, text, text).then(three, text, text)

gr.ChatInterface(reply)
