import gradio as gr


def names():
    return ["a"]


def rows():
    return [["a"]]


def messages():
    return [{"role": "user", "content": "hi"}]


def files():
    return ["a.png"]


def state():
    return [1]


with gr.Blocks() as demo:
    go = gr.Button()
    go.click(names, None, gr.CheckboxGroup(["a", "b"]))
    go.click(names, None, gr.Dropdown(["a", "b"], multiselect=True))
    go.click(names, None, gr.JSON())
    go.click(rows, None, gr.Dataframe())
    go.click(messages, None, gr.Chatbot())
    go.click(files, None, gr.Gallery())
    go.click(files, None, gr.File(file_count="multiple"))
    go.click(state, None, gr.State([]))
