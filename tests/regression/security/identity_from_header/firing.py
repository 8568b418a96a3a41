import gradio as gr


def who(request: gr.Request):
    headers = dict(request.headers)
    if "x-cognito-id" in headers:  # expect: identity-from-header
        return headers["x-cognito-id"]
    address = request.headers.get("X-Forwarded-For", "")
    first = address.split(",")[0]
    return first or request.headers.get("Remote-User")  # expect: identity-from-header


def where(request: gr.Request):
    forwarded_for = request.headers.get("X-Forwarded-For", "")
    return forwarded_for.split(",")[0].strip()  # expect: identity-from-header
