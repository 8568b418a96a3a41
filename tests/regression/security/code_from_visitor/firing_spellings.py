"""By eval and exec, in helpers and twice; fixed code and the functions of others are left alone."""

import ast

import gradio as gr
import pandas as pd


def evaluated(text):
    return eval(text)  # expect: code-from-visitor "eval() runs"


def executed(text):
    exec("x = " + text)  # expect: code-from-visitor "exec() runs"
    return "done"


def helper(text):
    return run(text)


def other(text):
    return run(f"{text} + 1")


def run(code):
    return eval(code.strip())  # expect: code-from-visitor


def nothing(text):
    return exec() or text


def fixed(text):
    return eval("1 + 1"), text


def safe(text):
    return ast.literal_eval(text)


def frame(text):
    return pd.DataFrame().eval(text)


def model(text):
    network.eval()
    return text


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    for_all = gr.Button()
    box.submit(evaluated, box, out)
    box.submit(executed, box, out)
    box.submit(helper, box, out)
    box.submit(other, box, out)
    box.submit(nothing, box, out)
    box.submit(fixed, box, [out, out])
    box.submit(safe, box, out)
    box.submit(frame, box, out)
    box.submit(model, box, out)
