# gradio: 6.31.0
import gradio as gr


def triples(history):
    for one, two, three in history:
        print(one, two, three)
    return history


def pairs_of(history, table):
    rows = table
    rows = history
    for left, right in rows:
        print(left, right)
    pairs = [(1, 2)]
    for left, right in pairs:
        print(left, right)
    return history, table


def looked_at(history):
    if isinstance(history[0], list):
        for user, bot in history:
            print(user, bot)
    return history


def by_name(history, place):
    for message in history:
        print(message[place], message[True], message[2])
    other = [pair[0] for pair in ((1, 2), (3, 4)) for message in history]
    for history[0]["content"] in ("a", "b"):
        print(other)
    return history


def texts(history):
    words = [m["content"] for m in history]
    return history, [m[0] for m in ((1, 2), (3, 4))] + words


def product(history, count):
    for user, bot in history * count:
        print(user, bot)
    for user, bot in history[count]:
        print(user, bot)
    return history


with gr.Blocks() as demo:
    chat = gr.Chatbot()
    table, count = gr.Dataframe(), gr.Number()
    go = gr.Button()
    go.click(triples, chat, chat)
    go.click(pairs_of, [chat, table], [chat, table])
    go.click(looked_at, chat, chat)
    go.click(by_name, [chat, count], chat)
    go.click(texts, chat, [chat, gr.JSON()])
    go.click(product, [chat, count], chat)
    gr.Chatbot([("one", "two", "three"), ("one",)])
    gr.Chatbot(value=[{"role": "user", "content": "Hi"}, {"role": "user", "content": "Ho"}])
