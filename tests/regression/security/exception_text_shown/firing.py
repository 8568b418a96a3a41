# gradio: 3.50.2, 6.31.0
import gradio as gr
from shop import ask


def one(text):
    try:
        return ask(text)
    except Exception as e:
        return f"Error: {e}"  # expect: exception-text-shown


def two(text, other):
    try:
        return ask(text), other
    except Exception as e:
        print(e)
        return "Failed: " + str(e), None  # expect: exception-text-shown


def three(text):
    try:
        yield ask(text)
    except (KeyError, OSError) as e:
        yield "Failed: {}".format(e)  # expect: exception-text-shown


def four(text):
    try:
        answer = ask(text)
    except Exception as e:
        answer = "Failed: %s" % e  # expect: exception-text-shown
    return answer


with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(one, a, b)
    go.click(two, [a, b], [a, b])
    go.click(three, a, b)
    go.click(four, a, b)
