import gradio as gr


def name(request: gr.Request):
    return request.headers["x-auth-request-email"]  # expect: identity-from-header


def address(request: gr.Request):
    return request.headers["x-forwarded-for"].split(",")[0]  # expect: identity-from-header
