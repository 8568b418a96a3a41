import gradio as gr


def add_unit(text):
    return f"{text} kg"


def longer(text, other):
    return text + "!", other


def counted(number):
    return gr.update(value=number + 1)


def tidy(text):
    return text.strip()


def capped(number):
    if number > 9:
        return number - 1
    return number


with gr.Blocks() as demo:
    text = gr.Textbox()
    other = gr.Textbox()
    number = gr.Number()
    text.change(add_unit, text, text)  # expect: change-feeds-itself "extends the value"
    text.change(fn=longer, inputs=[text, other], outputs=[text, other])  # expect: change-feeds-itself "extends the value"
    number.change(counted, number, [number])  # expect: change-feeds-itself "extends the value"
    gr.on([text.change, other.blur], add_unit, text, text)  # expect: change-feeds-itself
    other.change(tidy, other, other)  # expect: change-feeds-itself "writes the component"
    number.change(capped, number, number)  # expect: change-feeds-itself "writes the component"
