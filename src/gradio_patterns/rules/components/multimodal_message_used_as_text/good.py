import gradio as gr


def reply(message):
    return "You said: " + message["text"].strip()


with gr.Blocks(title="Guide") as demo:
    message = gr.MultimodalTextbox(label="Message")
    answer = gr.Textbox(label="Answer")
    message.submit(reply, message, answer, api_name="reply")


if __name__ == "__main__":
    demo.launch()
