"""Typed text that is run: as it is, put together, in a helper, in a class, in a chat."""

import gradio as gr


def calculate(formula):
    return eval(formula)  # expect: code-from-visitor


def limited(formula):
    return eval(formula.strip(), {"__builtins__": {}})  # expect: code-from-visitor


def program(code):
    exec(code)  # expect: code-from-visitor
    return "done"


def function(body):
    text = f"lambda x: {body}"
    return str(eval(text)(2))  # expect: code-from-visitor


def helped(formula):
    if not formula:
        return ""
    return value(formula)


def value(expression):
    return eval(expression)  # expect: code-from-visitor


class Calculator:
    def answer(self, text):
        return self.run("result = " + text)

    def run(self, code):
        names = {}
        exec(code, names)  # expect: code-from-visitor
        return names["result"]


def chat(message, history):
    return str(eval(message))  # expect: code-from-visitor


calculator = Calculator()

with gr.Blocks() as demo:
    text = gr.Textbox()
    code = gr.Code()
    text.submit(calculate, text, text)
    text.submit(limited, text, text)
    code.change(program, code, text)
    text.submit(function, text, text)
    text.submit(helped, text, text)
    text.submit(calculator.answer, text, text)

gr.ChatInterface(chat).launch()
