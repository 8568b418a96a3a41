"""Objects that all visitors share, in the shapes people write."""

import random
from types import SimpleNamespace
import gradio as gr
import pandas as pd


class Store:
    current = None

    def __init__(self):
        self.df = None
        self.rows = []


class Quiz:
    answer = ""


store = Store()
ns = SimpleNamespace(doc="", page=0)
chain = None
idx = 0
IMAGES = ["a.png", "b.png"]
target = None
hist = []
folders = []
frame = pd.DataFrame()
doc_text = ""
history = []
names = {}
picked = (0, 0)
user = ""
acc = ""
board = [""] * 9
stop = False
data = {"rows": []}


def upload(file):
    store.df = pd.read_csv(file)  # expect: session-data-in-global
    return "ok"


def ask(q):
    return store.df.query(q).to_string()


def build(file):
    global chain
    docs = open(file).read()
    chain = make_chain(docs)  # expect: session-data-in-global
    return "ready"


def answer(q):
    return chain.run(q)


def nxt():
    global idx
    idx = (idx + 1) % len(IMAGES)  # expect: session-data-in-global
    return IMAGES[idx]


def newq():
    global target
    target = random.randint(1, 100)  # expect: session-data-in-global
    return "guess"


def guess(n):
    if n == target:
        return "right"
    return "wrong"


def keepdoc(t):
    ns.doc = t  # expect: session-data-in-global


def showdoc():
    return ns.doc


def quiz(q):
    Quiz.answer = q.upper()  # expect: session-data-in-global
    return "?"


def check(x):
    return "yes" if x == Quiz.answer else "no"


def save(t):
    with open("x") as f:
        global doc_text
        doc_text = f.read() + t  # expect: session-data-in-global


def search(q):
    hits = []
    for line in doc_text.split("\n"):
        if q in line:
            hits.append(line)
    return hits


def helper(x):
    history.append({"role": "user", "content": x})  # expect: session-data-in-global


def chat(msg, h):
    helper(msg)
    r = llm(history)
    return r


def sel(evt: gr.SelectData):
    global picked
    picked = evt.index  # expect: session-data-in-global


def crop(img):
    x, y = picked
    return img[x:, y:]


def login(request: gr.Request):
    global user
    user = request.username  # expect: session-data-in-global
    return "hi"


def who():
    return f"You are {user}"


def stream(text):
    global acc
    for c in text:
        acc += c  # expect: session-data-in-global
        yield acc


def play(cell):
    board[cell] = "X"
    return board


def upd(a, b):
    data.update({"rows": a, "b": b})  # expect: session-data-in-global


def add_folder(folder):
    if folder and folder not in folders:
        folders.append(folder)  # expect: session-data-in-global
    return gr.CheckboxGroup(choices=folders)


def rows():
    return data["rows"]


with gr.Blocks() as demo:
    f = gr.File()
    t = gr.Textbox()
    n = gr.Number()
    im = gr.Image()
    b = gr.Button()
    d = gr.Dropdown([1])
    o = gr.Textbox()
    f.upload(upload, f, o)
    t.submit(ask, t, o)
    f.upload(build, f, o)
    t.submit(answer, t, o)
    b.click(nxt, None, im)
    b.click(newq, None, o)
    n.submit(guess, n, o)
    t.change(keepdoc, t, None)
    b.click(showdoc, None, o)
    t.change(quiz, t, o)
    t.change(check, t, o)
    t.change(save, t, None)
    t.change(search, t, o)
    im.select(sel, None, None)
    b.click(crop, im, im)
    demo.load(login, None, o)
    b.click(who, None, o)
    t.change(stream, t, o)
    n.change(play, n, o)
    t.change(upd, [t, t], None)
    b.click(rows, None, o)
    t.submit(add_folder, t, o)
    b.click(lambda x: hist.append(x), t, None)  # expect: session-data-in-global
    b.click(lambda: hist, None, o)
gr.ChatInterface(chat).launch()
demo.launch()
