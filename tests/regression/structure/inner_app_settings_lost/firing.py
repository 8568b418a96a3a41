import gradio as gr


def reply(message, history):
    return message


def shout(text):
    return text.upper()


with gr.Blocks() as demo:
    gr.Markdown("# Helpdesk")
    chat = gr.ChatInterface(reply)
    chat.queue(default_concurrency_limit=5)  # expect: inner-app-settings-lost "queue() on a gr.ChatInterface" -> demo.queue(default_concurrency_limit=5)
    with gr.Tab("Loud"):
        gr.Interface(shout, "text", "text").queue(max_size=3)  # expect: inner-app-settings-lost "queue() on a gr.Interface" -> no fix

demo.launch()
