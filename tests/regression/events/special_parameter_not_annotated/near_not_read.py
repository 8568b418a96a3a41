import gradio as gr


def ignore(evt):
    return "clicked"


def passed_on(e):
    return str(e)


def bound_again(request):
    request = find()
    return request.headers


def find():
    return None


def helper(event):
    return event.value


with gr.Blocks() as demo:
    note = gr.Textbox()
    go = gr.Button()
    go.click(ignore, None, note)
    go.click(passed_on, None, note)
    go.click(bound_again, None, note)
