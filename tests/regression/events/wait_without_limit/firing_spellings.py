"""Every wait on another thread or server, and the same with a limit, an argument or another meaning."""

import queue
import threading
from threading import Thread
from urllib.request import urlopen

import gradio as gr
import requests
from pages import fetch
from transformers import TextIteratorStreamer

results = queue.Queue()
finished = threading.Event()
table = {}
waiting = []


def took(text):
    results.put(text)
    return results.queue.get()  # ask: wait-without-limit "waits in results.queue.get() without"


def waited(text):
    finished_event = finished
    finished_event.wait()  # ask: wait-without-limit "waits in finished_event.wait() without"
    return text


def limited(text):
    result_queue = results
    finished_event = finished
    finished_event.wait(5)
    finished_event.wait(timeout=5)
    return result_queue.get(timeout=5)


def unblocked(text):
    result_queue = results
    return result_queue.get(block=False)


def keyed(text):
    return table.get(text), table.get("queue")


def other_thing(text, parts):
    parts.get()
    return text.get()


def other_method(text, job_queue):
    job_queue.empty()
    job_queue.put(text)
    return text


def bare(text, get):
    return get()


def fetched(text):
    return requests.get(text).text  # ask: wait-without-limit "another server"


def opened(text):
    return urlopen(text).read()  # ask: wait-without-limit "another server"


def in_time(text):
    return requests.get(text, timeout=9).text + fetch(text)


def options(text):
    return requests.post(text, **table).text


def streamed(text):
    streamer = TextIteratorStreamer(text)
    Thread(target=print, args=(text,)).start()  # ask: wait-without-limit "starts a thread"
    counted = 0
    for number in range(3):
        counted += number
    for part in streamer:  # ask: wait-without-limit "waits for a streamer"
        yield part


def streamed_in_time(text):
    streamer = TextIteratorStreamer(text, timeout=9)
    yield from streamer


def joined(text):
    one, two = TextIteratorStreamer(text), 2  # ask: wait-without-limit "waits for a streamer"
    for part in one:
        waiting.append(part)
    return "".join(waiting)


def in_a_table(text):
    found = {}
    found["streamer"] = TextIteratorStreamer(text)  # ask: wait-without-limit "waits for a streamer"
    for part in waiting:
        print(part)
    return "".join(found["streamer"])


def unstreamed(text):
    worker = threading.Thread(target=print)
    worker.start()
    return text


with gr.Blocks() as demo:
    box, more, out = gr.Textbox(), gr.Textbox(), gr.Textbox()
    for_all = gr.Button()
    box.submit(took, box, out)
    box.submit(waited, box, out)
    box.submit(limited, box, out)
    box.submit(unblocked, box, out)
    box.submit(keyed, box, [out, more])
    box.submit(other_thing, [box, more], out)
    box.submit(other_method, [box, more], out)
    box.submit(bare, [box, more], out)
    box.submit(fetched, box, out)
    box.submit(opened, box, out)
    box.submit(in_time, box, out)
    box.submit(options, box, out)
    box.submit(streamed, box, out)
    box.submit(streamed_in_time, box, out)
    box.submit(joined, box, out)
    box.submit(in_a_table, box, out)
    box.submit(unstreamed, box, out)
