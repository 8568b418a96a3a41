"""asyncio is there; what await can be put before, and what not."""

from __future__ import annotations

import asyncio
import time

import gradio as gr
import requests
from gradio_client import Client

client = Client("ada/tides")
PORTS = ["https://example.org/a", "https://example.org/b"]


async def look(port):
    await asyncio.sleep(0)
    time.sleep(1)  # expect: blocking-call-in-async-handler -> await asyncio.sleep(1)
    state = client.predict()  # expect: blocking-call-in-async-handler -> await asyncio.to_thread(client.predict)
    named = client.predict(api_name="/tides")  # expect: blocking-call-in-async-handler -> await asyncio.to_thread(client.predict, api_name="/tides")
    pages = [requests.get(one) for one in PORTS]  # expect: blocking-call-in-async-handler -> [await asyncio.to_thread(requests.get, one) for one in PORTS]
    fine = all(requests.head(one) for one in PORTS)  # expect: blocking-call-in-async-handler -> no fix
    first = client.predict(port)[0]  # expect: blocking-call-in-async-handler -> no fix
    one = {"a": 1}[client.predict(port)]  # expect: blocking-call-in-async-handler -> await asyncio.to_thread(client.predict, port)
    return str([state, pages, fine, first, named, one])


gr.Interface(look, "text", "text").launch()
