import gradio as gr
from shop import ask


def buy(text):
    e = text.upper()
    try:
        return ask(e)
    except Exception:
        return f"Not sold: {e}"


def look(text):
    try:
        ask(text)
    except Exception as e:
        count = len(str(e))
        print(count)
        return f"Nothing found after {count} steps"
    answer = f"{text}!"
    return answer


with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(buy, a, b)
    go.click(look, a, b)
