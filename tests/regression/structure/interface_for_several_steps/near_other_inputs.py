import gradio as gr

TASKS = {"Repeat it": "repeat", "Shout it": "shout"}


def work(task, text, number):
    if task == "repeat":
        return text * int(number)
    if task == "shout":
        return text.upper()
    return text


def by_title(task, text, number):
    task = TASKS.get(task, "repeat")
    if task == "repeat":
        return text * int(number)
    if task == "shout":
        return text.upper()
    return text


def reply(message, history, mode):
    if mode == "echo":
        return message
    if mode == "count":
        return str(len(history))
    return ""


def build(inputs):
    return gr.Interface(work, inputs, "text")


gr.Interface(work, ["text", "text", "number"], "text")
gr.Interface(work, [gr.Textbox(), gr.Textbox(), gr.Number()], "text")
gr.Interface(by_title, [gr.Dropdown(list(TASKS)), gr.Textbox(), gr.Number()], "text")
gr.ChatInterface(reply, additional_inputs=[gr.Dropdown(["echo", "count"])])
