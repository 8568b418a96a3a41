# gradio: 3.50.2, 6.31.0
import queue
import sqlite3
import threading as th
from concurrent.futures import ThreadPoolExecutor
from queue import Queue

import gradio as gr
from gradio import State

pool = ThreadPoolExecutor(2)
tools = [print, pool]


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.lock = th.RLock()


with gr.Blocks() as demo:
    gr.State(th.Lock())  # expect: state-not-deepcopyable "a threading.Lock" -> gr.State(None)
    gr.State(value=queue.Queue())  # expect: state-not-deepcopyable
    State(Queue(5))  # expect: state-not-deepcopyable
    State(
        pool,  # expect: state-not-deepcopyable
    )
    gr.State(x for x in "abc")  # expect: state-not-deepcopyable "a generator" -> no fix
    gr.State(sqlite3.connect(":memory:"))  # expect: state-not-deepcopyable
    gr.State({"file": open("notes.txt")})  # expect: state-not-deepcopyable
    gr.State({"user": None, "tries": 0, "busy": th.Lock()})  # expect: state-not-deepcopyable
    gr.State(tools)  # expect: state-not-deepcopyable "an executor"
    gr.State(th)  # expect: state-not-deepcopyable
    gr.State(Account("me"))  # expect: state-not-deepcopyable "a Account, which holds a threading.RLock in .lock"
