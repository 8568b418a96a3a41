import ast

import gradio as gr


def total(numbers):
    return sum(ast.literal_eval(numbers))


with gr.Blocks() as demo:
    numbers = gr.Textbox(label="Numbers, as [1, 2, 3]")
    result = gr.Number(label="Sum")
    numbers.submit(total, numbers, result, api_name="total")

if __name__ == "__main__":
    demo.launch()
