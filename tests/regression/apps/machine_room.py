# gradio: 5.50.0, 6.31.0
"""Dashboard for a machine room: timers, async fetches, a controller for the fans."""

from __future__ import annotations

import asyncio
import collections
import os
import random
import time

import gradio as gr
import httpx
import requests

HISTORY: collections.deque[tuple[float, float]] = collections.deque(maxlen=500)
SENSORS = os.environ.get("SENSORS_URL", "http://sensors.example.org")
SENSOR_KEY = os.getenv("SENSOR_KEY")  # ask: missing-env-var-unnoticed


def read_sensor() -> float:
    """A reading; the history is common to all screens."""
    value = 20 + 5 * random.random()
    HISTORY.append((time.time(), value))
    return value


def gauge() -> str:
    return f"## {read_sensor():.1f} °C"


def uptime() -> str:
    return time.strftime("%H:%M:%S")


async def fetch_status(rack: str) -> str:
    answer = requests.get(f"{SENSORS}/{rack}", timeout=10)  # expect: blocking-call-in-async-handler  # ask: failure-hidden-from-visitor
    return answer.text


async def fetch_properly(rack: str) -> str:
    async with httpx.AsyncClient(timeout=10) as web:
        headers = {"Authorization": f"Bearer {SENSOR_KEY}"}
        answer = await web.get(f"{SENSORS}/{rack}", headers=headers)
    return answer.text


async def fan_test(speed: float):
    for percent in range(0, int(speed), 10):
        time.sleep(0.5)  # expect: blocking-call-in-async-handler
        yield f"{percent} %"


async def soft_fan_test(speed: float):
    for percent in range(0, int(speed), 10):
        await asyncio.sleep(0.5)
        yield f"{percent} %"


def drain(seconds: float) -> str:
    time.sleep(seconds)  # expect: empty-value-handed-on
    return "drained"


def set_speed(speed: float, log: list[str]):
    log = log + [f"{uptime()} speed {speed:.0f}"]
    return log, "\n".join(log)


def forget_speed(log: list[str]) -> str:
    log = []  # expect: state-update-lost
    return ""


def disable():
    return gr.Button(interactive=False)


def enable():
    return gr.Button(interactive=True)


def calibrate(offset: float) -> str:
    answer = requests.post(f"{SENSORS}/calibrate", json={"offset": offset}, timeout=30)
    answer.raise_for_status()
    return "calibrated"


def alarm() -> str:
    page = f"<b>Alarm</b> at {uptime()}"
    return page


with gr.Blocks(title="Machine room") as demo:
    log = gr.State([])
    with gr.Row():
        temperature = gr.Markdown("## –")
        clock = gr.Textbox(label="Time")
        fast = gr.Textbox(uptime, label="Now", every=0.2)  # expect: timer-too-fast
    timer = gr.Timer(0.5)  # expect: timer-too-fast
    slow_timer = gr.Timer(10)
    timer.tick(gauge, None, temperature)
    slow_timer.tick(uptime, outputs=clock)
    demo.load(uptime, None, clock, every=5)  # expect: every-removed
    with gr.Row():
        rack = gr.Radio(["a1", "a2", "b1"], value="a1", label="Rack")
        status = gr.Textbox(label="Status")
        status_two = gr.Textbox(label="Status, properly")
        ask = gr.Button("Ask")
        ask_properly = gr.Button("Ask properly")
    with gr.Row():
        speed = gr.Slider(0, 100, 40, label="Fan")
        percent = gr.Markdown()
        test = gr.Button("Test")
        soft = gr.Button("Soft test")
        stop = gr.Button("Stop")
        entries = gr.Textbox(label="Log", lines=4)
        forget = gr.Button("Forget")
    with gr.Row():
        seconds = gr.Number(5, label="Seconds")
        drained = gr.Textbox(label="Drain")
        drain_button = gr.Button("Drain")
        halt = gr.Button("Halt")
        offset = gr.Number(0, label="Offset")
        calibrated = gr.Textbox(label="Calibration")
        work = gr.Button("Calibrate")
    with gr.Row():
        bell = gr.HTML("<script>startBell()</script>")  # expect: script-in-html
        ring = gr.Button("Ring")

    limits = dict(concurrency_limit=4)
    ask.click(fetch_status, rack, status, **limits)
    ask_properly.click(fetch_properly, rack, status_two, **limits)
    testing = test.click(fan_test, speed, percent, concurrency_limit=0)  # expect: zero-concurrency-limit
    softly = soft.click(soft_fan_test, speed, percent, concurrency_limit=None)  # ask: buttons-race-for-one-output
    stop.click(None, None, None, cancels=[testing, softly])
    speed.release(set_speed, [speed, log], [log, entries])
    forget.click(forget_speed, log, entries)
    draining = drain_button.click(drain, seconds, drained, time_limit=20)  # expect: time-limit-without-stream
    halt.click(None, None, None, cancels=[draining])  # expect: cancels-ordinary-function
    work.click(disable, None, work).then(calibrate, offset, calibrated, **limits).then(enable, None, work)  # expect[>=6]: then-skipped-after-failure
    ring.click(alarm(), None, bell)  # expect: handler-called-not-passed

if __name__ == "__main__":
    demo.queue(max_size=100)
    demo.launch(server_port=7999)  # expect: fixed-server-port
