import gradio as gr


def delete_user(name, request: gr.Request):
    if request.username != "admin":
        raise gr.Error("no")
    return "gone"


def delete_own(name, profile: gr.OAuthProfile | None):
    return "gone" if profile else "log in"


def next_step(name):
    return name


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    a = gr.Button("Delete", visible=False)
    a.click(delete_user, name, out)
    b = gr.Button("Delete", visible=False)
    b.click(delete_own, name, out)
    c = gr.Button("Next", visible=False, elem_id="bridge")
    c.click(next_step, name, out)
