import gradio as gr


def save(note):
    return "Saved", note


def show(kept):
    return kept


with gr.Blocks() as demo:
    kept = gr.State("")
    note = gr.Textbox(label="Note")
    answer = gr.Textbox(label="Answer")
    note.submit(save, note, [answer, kept], api_name="save")
    gr.Button("Show").click(show, kept, answer, api_name="show")

if __name__ == "__main__":
    demo.launch()
