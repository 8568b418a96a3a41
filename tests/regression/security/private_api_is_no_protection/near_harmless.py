import gradio as gr


def clear_box():
    return ""


def delete_all():
    return "gone"


with gr.Blocks() as demo:
    out = gr.Textbox()
    go = gr.Button("Go")
    go.click(clear_box, None, out, api_name=False)
    go.click(delete_all, None, out, api_name="delete_all")
    go.click(delete_all, None, out, queue=False, scroll_to_output="private")
    go.click(delete_all, None, out, api_visibility="public")
