# gradio: 6.31.0
import time

import gradio as gr

NAME = "Ada"


def answer(message):
    return message.upper()


def filled_in(message, history):
    history.append([message, None])  # expect: chat-history-of-pairs -> {"role": "assistant", "content": ""}
    history[-1][1] = answer(message)  # expect: chat-history-of-pairs -> history[-1]["content"] = answer(message)
    return "", history


def other_half_filled(message, history):
    history.append([message, None])  # expect: chat-history-of-pairs -> extend([{"role": "user", "content": message}])
    history[-1][0] = message.strip()  # expect: chat-history-of-pairs -> no fix
    return "", history


def only_read(message, history):
    history = history + [[message, None]]  # expect: chat-history-of-pairs -> [{"role": "user", "content": message}]
    print(history[-1][1])
    return "", history


def after_thinking(history):
    time.sleep(1)
    history[-1][1] = "Well"  # expect: chat-history-of-pairs -> history.append({"role": "assistant", "content": "Well"})
    return history


def in_a_loop(history):
    for letter in "hello":
        history[-1][1] = letter  # expect: chat-history-of-pairs -> no fix
        history[-1][1] += "."  # expect: chat-history-of-pairs -> no fix
        yield history


def reads_what_was_asked(history):
    history[-1][1] = answer(history[-1][0])  # expect: chat-history-of-pairs -> no fix
    return history


def reads_its_answer(history):
    history[-1][1] = "Well"  # expect: chat-history-of-pairs -> no fix
    print(history[-1][1])
    return history


def corrects_the_question(history):
    history[-1][0] = "What?"  # expect: chat-history-of-pairs -> no fix
    return history


def answers_the_first(history):
    history[0][1] = "Well"  # expect: chat-history-of-pairs -> no fix
    return history


def explained(history):
    history[-1][1] = (  # expect: chat-history-of-pairs -> no fix
        # until the model answers
        "..."
    )
    return history


def explained_pair(message, history):
    history.append(
        (  # expect: chat-history-of-pairs -> no fix
            message,  # as it was typed
            "ok",
        )
    )
    return "", history


def beside_a_table(history, table):
    table[-1][1] = history[-1]["content"]
    history[-1][1] = "seen"  # expect: chat-history-of-pairs -> history.append({"role": "assistant", "content": "seen"})
    return history, table


with gr.Blocks() as demo:
    gr.Chatbot([(None, "Welcome")])  # expect: chat-history-of-pairs -> [{"role": "assistant", "content": "Welcome"}]
    gr.Chatbot([[NAME, "Welcome"]])  # expect: chat-history-of-pairs -> [{"role": "user", "content": NAME}, {"role": "assistant", "content": "Welcome"}]
    gr.Chatbot([(1, "one")])  # expect: chat-history-of-pairs -> no fix
    gr.Chatbot([[None, None]])  # expect: chat-history-of-pairs -> no fix
    gr.Chatbot(
        [
            (  # expect: chat-history-of-pairs -> no fix
                "hello",  # what visitors mostly say
                "hi",
            )
        ]
    )
    chat = gr.Chatbot()
    table = gr.State([])
    box = gr.Textbox()
    box.submit(filled_in, [box, chat], [box, chat]).then(after_thinking, chat, chat)
    box.submit(other_half_filled, [box, chat], [box, chat]).then(in_a_loop, chat, chat)
    box.submit(only_read, [box, chat], [box, chat]).then(reads_what_was_asked, chat, chat)
    box.submit(explained_pair, [box, chat], [box, chat]).then(explained, chat, chat)
    box.change(reads_its_answer, chat, chat)
    box.blur(corrects_the_question, chat, chat)
    box.focus(answers_the_first, chat, chat)
    box.input(beside_a_table, [chat, table], [chat, table])
