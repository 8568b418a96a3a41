"""Names by the second, however they are put together; by more than that, or by days, they differ."""

import os
import time
from datetime import datetime
from pathlib import Path

import gradio as gr
from tools import FOLDER, folder, stamp

FORM = "%Y"


def strung(text):
    path = f"out/{datetime.now().strftime('%Y%m%d%H%M%S')}.txt"
    with open(path, "w") as file:  # expect: file-named-by-second
        file.write(text)
    return path


def joined(text):
    path = os.path.join("out", time.strftime("%H%M%S") + ".txt")
    with open(path, "w") as file:  # expect: file-named-by-second
        file.write(text)
    return path


def stamped(text):
    path = Path("out") / f"{int(time.time())}.txt"
    path.write_text(text)  # expect: file-named-by-second
    return str(path)


def rounded(text):
    with open(str(round(time.time())), "w") as file:  # expect: file-named-by-second
        file.write(text)
    return "done"


def upper(text):
    with open(f"{FOLDER}/{int(time.time())}.txt", "w") as file:  # expect: file-named-by-second
        file.write(text)
    return "done"


def exact(text):
    with open(f"{round(time.time(), 6)}.txt", "w") as file:
        file.write(text)
    return "done"


def fractions(text):
    with open(f"{datetime.now().strftime('%H%M%S%f')}.txt", "w") as file:
        file.write(text)
    return "done"


def other_form(text):
    with open(f"{datetime.now().strftime(FORM)}.txt", "w") as file:
        file.write(text)
    return "done"


def year(text):
    with open(f"{datetime.now().strftime('%Y')}.txt", "w") as file:
        file.write(text)
    return "done"


def formless(text):
    with open(f"{datetime.now().strftime()}.txt", "w") as file:
        file.write(text)
    return "done"


def counted(text):
    with open(f"{int(stamp())}-{int(text)}.txt", "w") as file:
        file.write(text)
    return "done"


def local(text):
    place = folder()
    with open(f"{place}/{int(time.time())}.txt", "w") as file:
        file.write(text)
    return "done"


def named(text):
    with open(f"{text}-{int(time.time())}.txt", "w") as file:
        file.write(text)
    return "done"


def other_call(text):
    with open(stamp(time.strftime("%S")), "w") as file:
        file.write(text)
    return "done"


def fixed(text):
    with open("out/fixed.txt", "w") as file:
        file.write(text)
    return "done"


def helper(text):
    return strung(text)


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(strung, box, out)
    box.submit(joined, box, out)
    box.submit(stamped, box, out)
    box.submit(rounded, box, out)
    box.submit(upper, box, out)
    box.submit(exact, box, out)
    box.submit(fractions, box, out)
    box.submit(other_form, box, out)
    box.submit(year, box, out)
    box.submit(formless, box, out)
    box.submit(counted, box, out)
    box.submit(local, box, out)
    box.submit(named, box, out)
    box.submit(other_call, box, out)
    box.submit(fixed, box, out)
    box.submit(helper, box, out)
