"""Votes for lunch: everybody sees one count, which is meant."""

import threading
from collections import Counter

import gradio as gr

DISHES = ["soup", "pasta", "salad"]
votes = Counter()
lock = threading.Lock()


def vote(dish):
    if dish is None:
        raise gr.Error("Choose a dish first")
    with lock:
        votes[dish] += 1
        return dict(votes)


def result():
    return dict(votes)


with gr.Blocks() as demo:
    dish = gr.Radio(DISHES, label="Dish")
    button = gr.Button("Vote")
    count = gr.JSON(label="Votes")
    button.click(vote, dish, count)
    gr.Timer(5).tick(result, None, count)
    demo.load(result, None, count)

if __name__ == "__main__":
    demo.launch()
