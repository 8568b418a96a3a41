import gradio as gr


def describe(event):
    return event.name


def look(request, profile):
    return request.value, profile.name


def both(evt):
    return evt.value


with gr.Blocks() as demo:
    state = gr.State()
    note = gr.Textbox()
    go = gr.Button()
    go.click(describe, state, note)
    go.click(look, [state, state], [note, note])
    go.click(both, state, note)
    note.submit(both, gr.State(), note)
