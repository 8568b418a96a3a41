import gradio as gr


def jot(note, notes):
    notes = [*notes, note]
    return "\n".join(notes), notes


with gr.Blocks(title="Birdwatch") as demo:
    kept = gr.State([])
    note = gr.Textbox(label="What did you see?")
    notes = gr.Textbox(label="Your sightings", lines=5)
    note.submit(jot, [note, kept], [notes, kept], api_name="jot")

if __name__ == "__main__":
    demo.launch()
