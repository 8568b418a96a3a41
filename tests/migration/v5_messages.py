import gradio as gr


def answer(message, history):
    return [
        *history,
        {"role": "user", "content": message},
        {"role": "assistant", "content": "Yes."},
    ]


with gr.Blocks(theme=gr.themes.Ocean()) as demo:
    chatbot = gr.Chatbot(type="messages", show_copy_button=True, show_copy_all_button=True)
    message = gr.Textbox(label="Message")
    message.submit(answer, [message, chatbot], chatbot)

if __name__ == "__main__":
    demo.launch()
