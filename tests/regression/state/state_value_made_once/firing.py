import datetime
import random
import tempfile
import time
import uuid
from datetime import datetime as dt
from uuid import uuid4

import gradio as gr
from gradio import State

started = time.time()

with gr.Blocks() as demo:
    gr.State(str(uuid.uuid4()))  # expect: state-value-made-once -> gr.State(lambda: str(uuid.uuid4()))
    gr.State(value=uuid4().hex)  # expect: state-value-made-once -> value=lambda: uuid4().hex
    gr.State(uuid4())  # expect: state-value-made-once
    State(dt.now().isoformat())  # expect: state-value-made-once
    State(datetime.date.today())  # expect: state-value-made-once
    State(tempfile.mkdtemp(prefix="x"))  # expect: state-value-made-once
    gr.State(random.randint(0, 9))  # expect: state-value-made-once
    gr.State(started)  # expect: state-value-made-once -> no fix
    gr.State(str(started))  # expect: state-value-made-once "time.time()" -> no fix
    ticket = gr.State(
        str(  # expect: state-value-made-once -> lambda: str(
            random.randrange(10**6),
        )
    )
    gr.Button().click(lambda: 0, None, ticket)
    gr.State(tempfile.TemporaryDirectory().name)  # expect: state-value-made-once


class Page:
    def build(self):
        with gr.Blocks():
            self.id = gr.State(
                str(uuid.uuid4())[:8] if False else str(uuid.uuid4()),
            )
            self.other = gr.State(int(time.time()))  # expect: state-value-made-once
