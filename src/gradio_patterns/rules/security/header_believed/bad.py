import gradio as gr

NOTES = {"ann": "Ann's diary"}


def diary(request: gr.Request):
    user = request.headers.get("x-user-id", "")
    return NOTES.get(user, "Nothing for you")


with gr.Blocks() as demo:
    page = gr.Textbox(label="Diary")
    gr.Button("Open").click(diary, None, page, api_name="diary")

if __name__ == "__main__":
    demo.launch()
