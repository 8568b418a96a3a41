# call: /bot ["Hello", []]
import gradio as gr


def bot(message, history):
    history = history or []
    history.append([message, None])
    return "", history


with gr.Blocks(fill_height=True) as demo:
    chatbot = gr.Chatbot(height=300, show_label=False, show_copy_button=True)
    text = gr.Textbox()
    text.submit(bot, [text, chatbot], [text, chatbot])

demo.launch()
