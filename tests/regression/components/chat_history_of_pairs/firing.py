# gradio: 6.31.0
import gradio as gr


def appended(message, history):
    history = history or []
    history.append([message, None])  # expect: chat-history-of-pairs -> history.extend([{"role": "user", "content": message}])
    return "", history


def added(message, history):
    return "", history + [(message, "ok")]  # expect: chat-history-of-pairs


def grown(message, history):
    history += [(message, "ok")]  # expect: chat-history-of-pairs -> [{"role": "user", "content": message}, {"role": "assistant", "content": "ok"}]
    yield "", history


def literal(message):
    return [(message, "hello")]  # expect: chat-history-of-pairs


def spread(message, history):
    chat = [*history, (message, "hello")]  # expect: chat-history-of-pairs
    return chat


def stream(history):
    history[-1][1] = ""  # expect: chat-history-of-pairs -> history.append({"role": "assistant", "content": ""})
    for letter in "hello":
        history[-1][1] += letter  # expect: chat-history-of-pairs -> history[-1]["content"] += letter
        yield history


def reply(message, history):
    lines = []
    for user, bot in history:  # expect: chat-history-of-pairs
        lines += [user, bot]
    return message


with gr.Blocks() as demo:
    chat = gr.Chatbot([("hello", "hi")])  # expect: chat-history-of-pairs -> [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "hi"}]
    box = gr.Textbox()
    state = gr.State([])
    box.submit(appended, [box, chat], [box, chat]).then(stream, chat, chat)
    box.change(added, inputs=[box, state], outputs=[box, chat])
    box.blur(grown, [box, chat], [box, chat])
    box.focus(literal, box, chat)
    box.input(spread, [box, chat], chat)

gr.ChatInterface(reply)
