"""Lists that are made in ways which may well be the outer one."""

import gradio as gr

from models import model, rows, summary


def pairs(words):
    out = []
    for w in words:
        out.append([w, w.upper()])
    return out


def answers(words):
    out = []
    for w in words:
        answer = model(w)
        out.append(answer)
    return out


def columns(words):
    out = []
    for column in rows(words):
        out.append(column.tolist())
    return out


def named_columns(words):
    table = rows(words)
    out = []
    for column in table:
        out.append(column.tolist())
    return out


def once(words):
    out = []
    for w in words:
        print(w)
    out.append(summary(words))
    return out


def gathered(words):
    out = []
    for w in words:
        out.extend(rows(w))
    return out


def opened(words):
    with summary(words) as out:
        return out


def lengthened(words):
    out = [w.upper() for w in words]
    out += rows(words)
    return out


def streamed(words):
    yield [w.upper() for w in words]


def headed(words):
    out = ["answers"]
    for w in words:
        out.append(w.upper())
    return out


def by_model(words):
    out = model(words)
    return out


def transposed(words):
    table = rows(words)
    return [column for column in table]


def flattened(words):
    return [column for word in words for column in rows(word)]


with gr.Blocks() as demo:
    box, table = gr.Textbox(), gr.JSON()
    box.submit(pairs, box, table, batch=True)
    box.submit(answers, box, table, batch=True)
    box.submit(columns, box, table, batch=True)
    box.submit(named_columns, box, table, batch=True)
    box.submit(once, box, table, batch=True)
    box.submit(gathered, box, table, batch=True)
    box.submit(opened, box, table, batch=True)
    box.submit(lengthened, box, table, batch=True)
    box.submit(streamed, box, table, batch=True)
    box.submit(headed, box, table, batch=True)
    box.submit(by_model, box, table, batch=True)
    box.submit(transposed, box, table, batch=True)
    box.submit(flattened, box, table, batch=True)
