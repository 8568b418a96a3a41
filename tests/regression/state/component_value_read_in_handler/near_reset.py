import gradio as gr


def reset():
    start = name.value
    return start


def start_over():
    return name.value, gr.update(value=city.value), gr.Dropdown(value=city.value)


def compare(current):
    return "changed" if current != name.value else "as it was"


with gr.Blocks() as demo:
    name = gr.Textbox("you")
    city = gr.Dropdown(["Rome"], value="Rome")
    out = gr.Textbox()
    gr.Button().click(reset, None, name)
    gr.Button().click(start_over, None, [name, city, city])
    name.change(compare, name, out)
    print(name.value)
