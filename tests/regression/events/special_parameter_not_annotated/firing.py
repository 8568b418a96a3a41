import gradio as gr


def row(evt):  # expect: special-parameter-not-annotated
    return evt.index[0]


def cell(table, evt):  # expect: special-parameter-not-annotated
    print(evt.value)
    return len(table)


async def vote(history, event):  # expect: special-parameter-not-annotated
    return "thanks" if event.liked else "sorry"


with gr.Blocks() as demo:
    table = gr.Dataframe()
    note = gr.Textbox()
    table.select(row, None, note)
    table.select(cell, [table], note)
    chat = gr.Chatbot()
    chat.like(vote, chat, note)
    table.select(lambda e: e.value, outputs=note)  # expect: special-parameter-not-annotated
