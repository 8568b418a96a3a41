import gradio as gr


def who(request: gr.Request):
    if "x-cognito-id" in request.headers:  # expect: header-believed
        return "known"
    return request.headers["x-forwarded-user"]  # expect: header-believed


def where(request: gr.Request):
    return request.headers.get("X-Forwarded-For", "").split(",")[0]  # expect: header-believed


with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    demo.load(who, None, out)
    demo.load(where, None, out)
