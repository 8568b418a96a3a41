import gradio as gr


def describe(recording):
    return "received" if recording else "nothing yet"


with gr.Blocks(title="Oral history archive") as demo:
    recording = gr.File(label="Recording")
    status = gr.Textbox(label="Status")
    recording.upload(describe, recording, status)

if __name__ == "__main__":
    demo.launch(max_file_size="200m")
