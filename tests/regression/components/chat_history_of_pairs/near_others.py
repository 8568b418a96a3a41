import gradio as gr


def table(rows):
    rows.append(("a", "b"))
    return rows


def gallery(items):
    return items + [("cat.png", "a cat")]


def scores(history):
    history[0][1] = 3
    return history


with gr.Blocks() as demo:
    rows = gr.State([])
    shown = gr.Dataframe()
    items = gr.Gallery()
    rows.change(table, rows, rows)
    shown.change(scores, shown, shown)
    items.change(gallery, items, items)
