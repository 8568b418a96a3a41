import gradio as gr


def who(request: gr.Request):
    if "remote-user" not in request.headers:
        raise gr.Error("Please sign in.")
    return request.headers["remote-user"]  # expect: identity-from-header
