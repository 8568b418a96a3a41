import gradio as gr


def reply(message, history):
    return message


demo = gr.ChatInterface(
    fn=reply,
    type="messages",
    theme="ocean",
    css="footer { visibility: hidden }",
    title="Parrot",
    chatbot=gr.Chatbot(height=300, type="messages", resizeable=True),
)

if __name__ == "__main__":
    demo.launch()
