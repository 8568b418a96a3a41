import gradio as gr


def shortened(history):
    history[0] = {"role": "assistant", "content": "Earlier messages were left out."}
    history[-1]["content"] = history[-1]["content"][:200]
    return history[-10:]


def counted(history, table):
    for word, number in table:
        print(word, number)
    for number, message in enumerate(history):
        print(number, message["role"])
    table[-1][1] += 1
    demo.tables[-1][1] = table[-1][1]
    return history, table


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    table = gr.State([["turns", 0]])
    gr.Button("Shorten").click(shortened, chat, chat)
    gr.Button("Count").click(counted, [chat, table], [chat, table])
