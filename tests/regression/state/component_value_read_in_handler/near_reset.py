import gradio as gr

from parts import footer, options


def reset():
    start = name.value
    return start


def start_over():
    return name.value, gr.update(value=city.value), gr.Dropdown(value=city.value)


def edited(now, bold, more):
    return "edited" if now != text.value or bold != style.value else f"as it was, {more}"


def longest():
    return max(name.choices, key=len), name.label


def compare(current):
    return "changed" if current != name.value else "as it was"


with gr.Blocks() as demo:
    name = gr.Textbox("you")
    city = gr.Dropdown(["Rome"], value="Rome")
    out = gr.Textbox()
    gr.Button().click(reset, None, name)
    gr.Button().click(start_over, None, [name, city, city])
    name.change(compare, name, out)
    text = gr.Textbox(value="Dear all,")
    style = gr.Checkbox(**options("bold"))
    text.change(edited, [text, style, footer], out)
    text.blur(longest, None, [out, text])
    print(name.value)
