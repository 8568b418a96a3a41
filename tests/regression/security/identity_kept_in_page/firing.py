import gradio as gr
from gradio import Request, Textbox


def start(request: gr.Request):
    return request.username


def more(req: Request):
    return {"ip": req.client.host}, req.headers["x-role"]


def show(name, role):
    return f"{name} {role}"


with gr.Blocks() as demo:
    name = Textbox(visible=False)  # expect: identity-kept-in-page
    role = gr.JSON(visible=False)  # expect: identity-kept-in-page
    rank = gr.Textbox(visible="hidden")  # expect: identity-kept-in-page
    out = gr.Textbox()
    demo.load(start, None, name)
    demo.load(more, None, [role, rank])
    demo.load(start, None, name)
    gr.Button().click(show, [name, role], out)
    gr.Button().click(show, [name, rank], out)
