import gradio as gr


def count(words):
    if not words:
        return "Nothing"  # expect: return-in-generator
    yield words


async def stream(prompt):
    for part in prompt.split():
        yield part
    return "done"  # expect: return-in-generator


def two(prompt):
    try:
        yield prompt, ""
    except ValueError as error:
        return prompt, str(error)  # expect: return-in-generator


def chat(message, history):
    if len(message) > 99:
        return "Too long"  # expect: return-in-generator
    yield message


class Worker:
    def run(self, text):
        if text == "stop":
            return gr.update(value="stopped")  # expect: return-in-generator
        yield text


worker = Worker()

with gr.Blocks() as demo:
    box = gr.Textbox()
    other = gr.Textbox()
    box.submit(count, box, other).then(stream, box, other)
    box.change(two, box, [box, other])
    gr.Button().click(worker.run, box, other)

talk = gr.ChatInterface(chat)


@box.blur(inputs=box, outputs=other)
def left(text):
    if not text:
        return ""  # expect: return-in-generator
    yield text
