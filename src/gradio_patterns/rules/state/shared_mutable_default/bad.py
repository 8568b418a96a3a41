import gradio as gr


def jot(note, notes=[]):
    notes.append(note)
    return "\n".join(notes)


with gr.Blocks(title="Birdwatch") as demo:
    note = gr.Textbox(label="What did you see?")
    notes = gr.Textbox(label="Your sightings", lines=5)
    note.submit(jot, note, notes, api_name="jot")

if __name__ == "__main__":
    demo.launch()
