"""Controls, inputs, functions and options that nothing uses, beside those that something does."""

import argparse

import gradio as gr
import parts

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int)
parser.add_argument("--share-link", action="store_true")  # ask: control-without-effect
parser.add_argument("--seed", "-s", type=int)  # ask: control-without-effect "--seed"
parser.add_argument("-q", "--quiet")  # ask: control-without-effect
parser.add_argument("--model", dest="name")
parser.add_argument("--named", help="read by getattr")
parser.add_argument("folder")
parser.add_argument("-v")
args = parser.parse_args()
named = getattr(args, "named")
OPTIONS = {"label": "Anything"}


def page():
    def first(text, size):  # ask: control-without-effect "hands it"
        return text

    def own(text, size):
        return str(locals())

    def lines(
        text,
        size,  # ask: control-without-effect "hands it"
    ):
        return text

    def foreign(text, other):
        return text

    def chat(message, history):
        return "fine"

    def form(text, size):
        return "fine"

    def ignored(text, _size):
        return text

    def kept(text, state, chat, button):
        return text

    def unused(text):  # ask: control-without-effect "nothing here uses"
        return text

    async def later(text):  # ask: control-without-effect "nothing here uses"
        return text

    @print
    def registered(text):
        return text

    def main():
        return 1

    def by_name(text):
        return text

    def __getattr__(name):
        return name

    with gr.Blocks() as demo:
        text, size, out = gr.Textbox(), gr.Slider(), gr.Textbox()
        gr.Textbox()  # ask: control-without-effect "takes or fills this gr.Textbox"
        gr.Textbox(interactive=False)
        gr.Textbox(**OPTIONS)
        gr.Number(lambda: 5)
        gr.Slider(elem_id="size")
        gr.Button("Save")  # ask: control-without-effect "no listener uses this button"
        gr.Button("Docs", link="https://example.com")
        gr.Button("Script", elem_id="script")
        gr.Button(**OPTIONS)
        state, chat, button = gr.State(), gr.Chatbot(), gr.Button()
        text.submit(first, [text, size], out)
        text.submit(own, [text, size], out)
        text.submit(lines, [text, size], out)
        text.submit(foreign, [text, parts.box], out)
        gr.ChatInterface(chat)
        gr.Interface(form, [text, size], out)

        @gr.render(inputs=text)
        def draw(value):
            gr.Markdown("drawn")

        text.submit(ignored, [text, size], out)
        button.click(kept, [text, state, chat, button], out)
        text.submit(lambda value, size: value, [text, size], out)
        text.submit(globals()["by_name"], text, out)
        demo.queue().launch(server_port=args.port)
    return "by_name"


class Desk:
    def respond(self, text):  # ask: control-without-effect "nothing here uses"
        return text

    def colour(self, text):
        return text

    def update_view(self, text):
        return text


def top(text):
    return text


desk = Desk()
desk.update_view("x")
