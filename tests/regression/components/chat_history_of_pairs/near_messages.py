import gradio as gr


def messages(message, history):
    history.append({"role": "user", "content": message})
    history += [{"role": "assistant", "content": "ok"}, gr.ChatMessage("assistant", "more")]
    return "", history


def logged(message, history, log):
    log.append((message, "ok"))
    history.append({"role": "user", "content": message})
    return history, log


def marked(text):
    return [("word", "NOUN"), ("and", None)]


def converted(message, pairs):
    pairs.append((message, "ok"))
    return to_messages(pairs)


def rebuilt(message, pairs):
    pairs.append((message, "ok"))
    pairs = to_messages(pairs)
    return pairs


def to_messages(pairs):
    found = []
    for user, bot in pairs:
        found += [{"role": "user", "content": user}, {"role": "assistant", "content": bot}]
    return found


def read(message, history):
    return str([turn["content"] for turn in history])


with gr.Blocks() as demo:
    chat = gr.Chatbot(value=[{"role": "assistant", "content": "Hello"}])
    box = gr.Textbox()
    pairs = gr.State([])
    marks = gr.HighlightedText()
    box.submit(messages, [box, chat], [box, chat])
    box.change(logged, [box, chat, pairs], [chat, pairs])
    box.blur(marked, box, marks)
    box.focus(converted, [box, pairs], chat)
    box.input(rebuilt, [box, pairs], chat)

gr.ChatInterface(read)
