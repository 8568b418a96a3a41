import functools
import threading

import gradio as gr

lock = threading.Lock()
cache = {}
model = None
visits = 0
by_session = {}
guestbook = []
entries = []
last = ""
current_model = "small"
SUFFIXES = [".png", ".jpg"]
latest_result = None
sizes = []


def load(name):
    return len


def predict(text):
    global model
    if model is None:
        model = load(text)
    return model(text)


def cached(prompt):
    if prompt not in cache:
        cache[prompt] = prompt.upper()
    return cache[prompt]


def count(text):
    global visits
    visits += 1
    return f"{text}: visit {visits}"


def per_visitor(text, request: gr.Request):
    by_session.setdefault(request.session_hash, []).append(text)
    return by_session[request.session_hash]


def per_visitor_too(text, request: gr.Request):
    by_session[request.session_hash] = text
    return by_session[request.session_hash]


def sign(name):
    guestbook.append(name)
    return "\n".join(guestbook)


def locked(text):
    with lock:
        entries.append(text)
        return "\n".join(entries)


def echo(text):
    global last
    last = text
    return last


def local_only(text):
    found = []
    found.append(text)
    return found


def allowed(name):
    return any(name.endswith(s) for s in SUFFIXES)


def keep_for_debugging(text):
    global latest_result
    latest_result = text.upper()
    return text


def measure(text):
    sizes.append(len(text))
    return len(sizes)


@functools.lru_cache
def slow(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    for fn in (predict, cached):
        box.submit(fn, box, out)
    box.submit(predict, box, out)
    box.submit(cached, box, out)
    box.submit(count, box, out)
    box.submit(per_visitor, box, out)
    box.submit(per_visitor_too, box, out)
    box.submit(sign, box, out)
    box.submit(locked, box, out)
    box.submit(echo, box, out)
    box.submit(local_only, box, out)
    box.submit(allowed, box, out)
    box.submit(keep_for_debugging, box, out)
    box.submit(measure, box, out)
    box.submit(slow, box, out)
