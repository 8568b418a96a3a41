import os

import gradio as gr

CITIES = {"fr": ["Lyon", "Nice"], "pe": ["Cusco", "Lima"]}


def helped(choice):
    return clean(choice)


def clean(text):
    return text.strip()  # expect: dropdown-none-unhandled


def looked_up(country):
    return ", ".join(CITIES[country])  # expect: dropdown-none-unhandled


def added(choice):
    return "You chose " + choice  # expect: dropdown-none-unhandled


def joined(folder):
    return os.path.join("data", folder)  # expect: dropdown-none-unhandled


def sliced(choice):
    first = choice
    return first[0]  # expect: dropdown-none-unhandled


def counted(choice, extra):
    if extra:
        return len(choice)  # expect: dropdown-none-unhandled
    return 0


class Shop:
    def order(self, size):
        return self.price(size)

    def price(self, size):
        return 3 if "L" in size else 2  # expect: dropdown-none-unhandled


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    extra = gr.Checkbox()
    out = gr.Textbox()
    go = gr.Button()
    go.click(helped, choice, out)
    go.click(looked_up, choice, out)
    go.click(added, choice, out)
    go.click(joined, choice, out)
    go.click(sliced, choice, out)
    go.click(counted, [choice, extra], out)
    go.click(Shop().order, choice, out)
