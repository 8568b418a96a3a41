import gradio as gr


def remember(upload):
    return upload.name, "Saved for later."


def read(kept):
    with open(kept, encoding="utf-8") as file:
        return file.read()


with gr.Blocks(title="Field notes", delete_cache=(1, 1)) as demo:
    kept = gr.State("")
    note = gr.File(label="Note")
    text = gr.Textbox(label="Text")
    note.upload(remember, note, [kept, text], api_name="remember")
    gr.Button("Read").click(read, kept, text, api_name="read")

if __name__ == "__main__":
    demo.launch()
