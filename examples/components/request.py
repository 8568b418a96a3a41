"""Asked for by its annotation: headers, cookies, query, the user's name, the session."""

import gradio as gr


def who(request: gr.Request) -> str:
    return f"{request.username or 'not signed in'}, {request.query_params.get('from', 'direct')}"


with gr.Blocks() as demo:
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(who, None, result)

demo.launch()
