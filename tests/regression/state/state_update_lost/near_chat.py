import gradio as gr


def reply(message, history, turns):
    return message, turns + 1


def ahead(turns):
    turns += 1
    return f"Turn {turns}"


with gr.Blocks() as demo:
    turns = gr.State(0)
    out = gr.Textbox()
    gr.ChatInterface(reply, additional_inputs=[turns], additional_outputs=[turns])
    gr.Button("Next").click(ahead, turns, out)
