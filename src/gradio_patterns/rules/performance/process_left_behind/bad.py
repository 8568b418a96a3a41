import subprocess
import sys

import gradio as gr

TICKER = """
import time
for number in range(60):
    print(number, flush=True)
    with open("ticks.txt", "a") as file:
        file.write("tick ")
    time.sleep(0.3)
"""


def follow():
    process = subprocess.Popen([sys.executable, "-c", TICKER], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        yield f"tick {line}"


with gr.Blocks(title="Ticker") as demo:
    shown = gr.Textbox(label="Ticker")
    gr.Button("Follow").click(follow, None, shown)

if __name__ == "__main__":
    demo.queue().launch()
