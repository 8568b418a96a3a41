from functools import lru_cache, partial
from typing import Optional

import fastapi
import gradio as gr
from django.http import HttpRequest
from gradio import EventData, Progress, Request, SelectData
from sqlalchemy.orm import sessionmaker


Session = sessionmaker()


def asks(text, request: gr.Request):
    return text


def asks_maybe(text, request: Optional[gr.Request]):
    return text


def forwards(text, request: fastapi.Request):
    return text


def stores(text, db: Session):
    return text


def opens(text, page: gr.Blocks | Session):
    return text


def falls_back(text, otherwise=gr.skip()):
    return text or otherwise


def either(text, request: "Request | None" = None):
    return text


def shows(text, progress=gr.Progress(track_tqdm=True)):
    return text


def shows_again(text, *, progress=Progress()):
    return text


def selected(event: SelectData):
    return event.index


def liked(evt: gr.LikeData, text):
    return text


def sent(text, data: EventData):
    return text


def signed_in(profile: gr.OAuthProfile | None, token: gr.OAuthToken | None):
    return "hi"


def maybe(text, request: "gr.Request", extra: HttpRequest):
    return text


def unclear(evt):
    return evt


def defaults(text, count=1, *, loud=False):
    return text


def anything(*values):
    return values


def keywords(**values):
    return "x"


def as_dict(values):
    return values


@lru_cache
def cached(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    count = gr.Number()
    out = gr.Textbox()
    go = gr.Button()
    go.click(asks, text, out)
    go.click(asks_maybe, text, out)
    go.click(forwards, text, out)
    go.click(forwards, [text, count], out)
    go.click(stores, [text, count], out)
    go.click(opens, [text, count], out)
    go.click(falls_back, [text, count], out)
    go.click(either, text, out)
    go.click(shows, text, out)
    go.click(shows_again, text, out)
    text.select(selected, None, out)
    text.select(liked, text, out)
    text.select(sent, text, out)
    go.click(signed_in, None, out)
    text.select(unclear, None, out)
    go.click(maybe, [text, count, out], out)
    go.click(maybe, text, out)
    go.click(defaults, text, out)
    go.click(defaults, [text, count], out)
    go.click(anything, [text, count], out)
    go.click(keywords, None, out)
    go.click(as_dict, {text, count}, out)
    go.click(partial(max, 2), text, out)
    go.click(cached, text, out)
