import gradio as gr


def delete_all(request: gr.Request):
    if request.username != "admin":
        raise gr.Error("no")
    return "gone"


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button("Go").click(delete_all, None, out, api_name=False)
