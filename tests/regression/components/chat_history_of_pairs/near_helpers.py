import gradio as gr
from model import answer


def rows(table):
    return [row[0] for row in table]


def either(message, history):
    found = []
    for turn in history:
        if isinstance(turn, (list, tuple)):
            found.append(turn[0])
        else:
            found.append(turn["content"])
    return answer(message, found)


def contents(past):
    return [turn["content"] for turn in past]


def first_letters(past):
    return [turn["content"][0] for turn in past]


def converted(history):
    history = [(one["content"], "") for one in history]
    return [pair[0] for pair in history]


def chat(message, history):
    table = [[message, 1]]
    return answer(contents(history), rows(table), first_letters(history), converted(history))


gr.ChatInterface(chat)
gr.ChatInterface(either)
