# gradio: 6.31.0
"""Lesson 4 – exported from a notebook. Cells follow each other, each with its own little app."""

# %% [markdown]
# ## Setup

# %%
import gradio
from gradio import Interface, Textbox
import gradio as gr
import math, os, random, statistics
import numpy as np

SEED = 11
random.seed(SEED)


# %% [markdown]
# ## First app: one function, one page


# %%
def greet(name, times):
    return " ".join([f"Hello {name}!"] * int(times))


first = gr.Interface(greet, [gr.Textbox(label="Name"), gr.Slider(1, 5, step=1)], "text")
first.launch()


# %% [markdown]
# ## Two functions at once?


# %%
def area(side):
    return side**2


def volume(side):
    return side**3


both = Interface([area, volume], "number", ["number", "number"])  # expect: interface-list-of-functions


# %% [markdown]
# ## A converter with a choice of task


# %%
def convert(task, value, base, digits):
    if task == "logarithm":
        return round(math.log(value, base), int(digits))  # expect: empty-value-handed-on
    elif task == "root":
        return round(value ** (1 / base), int(digits))
    elif task == "square":
        return round(value**2, int(digits))
    return value


converter = gr.Interface(  # ask: interface-for-several-steps
    convert,
    [
        gr.Radio(["logarithm", "root", "square"], value="root", label="Task"),
        gr.Number(16, label="Value"),
        gr.Number(2, label="Base"),
        gr.Slider(0, 6, 2, step=1, label="Digits"),
    ],
    gr.Number(label="Result"),
)
converter.launch(max_size=5)  # expect: queue-option-on-launch

# %% [markdown]
# ## Blocks


# %%
def mean(text):
    numbers = [float(part) for part in text.split(",")]
    return statistics.mean(numbers)


def spread(text):
    numbers = [float(part) for part in text.split(",")]
    return statistics.pstdev(numbers)


def dice(count):
    return [random.randint(1, 6) for _ in range(int(count))]  # expect: empty-value-handed-on


def picture(size):
    return np.random.default_rng(SEED).integers(0, 255, (int(size), int(size), 3), dtype=np.uint8)


def sound(pitch):
    rate = 16000
    t = np.arange(rate) / rate
    return rate, (np.sin(2 * math.pi * pitch * t) * 2**14).astype(np.int16)


def pitch_of(recording):
    return os.path.basename(recording)  # expect: audio-used-as-other-type, empty-media-used-at-once


with gr.Blocks() as numbers_app:
    box = gr.Textbox("1, 2, 3", label="Numbers")
    result = gr.Number(label="Result")
    mean_button = gr.Button("Mean")
    spread_button = gr.Button("Spread")
    mean_button.click(mean, "box", result)  # expect: inputs-not-components
    spread_button.click(spread, box, result)
    box.render()  # expect: rendered-twice

spread_button.click(mean, box, result)  # expect: listener-outside-blocks

with gr.Blocks() as media_app:  # ask: uploads-kept-forever
    size = gr.Slider(16, 256, 64, label="Size")
    shown = gr.Image(label="Picture")
    size.release(picture, size, shown)
    pitch = gr.Slider(110, 880, 440, label="Pitch")
    heard = gr.Audio(label="Tone")
    pitch.release(sound, pitch, heard)
    recording = gr.Audio(sources=["microphone"], label="Record")
    name = gr.Textbox(label="Name")
    recording.change(pitch_of, recording, name)
    pitch.change(mean, box, name)  # expect: component-of-another-blocks

with gr.Blocks() as dice_app:
    count = gr.Number(3, label="Dice")
    rolled = gr.JSON(label="Rolled")
    roll = gr.Button("Roll")
    roll.click(dice, count, rolled)
    gr.Examples([[1], [2], [5]], count, rolled, cache_examples=True)  # expect: cached-examples-without-function, examples-computed-at-start
    gr.Examples([[1], [2]], count, rolled, dice, cache_examples="lazy")  # expect: lazy-example-cache-removed  # ask: stale-example-cache
    gr.Examples([[4]], count, rolled, area, cache_examples=True, cache_mode="ondemand")  # expect: unknown-cache-mode

# %% [markdown]
# ## Everything together

# %%
media_app.launch(
    prevent_thread_lock=True,
    max_file_size="2 megabytes",  # expect: max-file-size-malformed
    auth={"student": os.environ.get("LESSON_PASSWORD", "")},  # expect: auth-as-dict
)

tabs = gr.TabbedInterface([first, converter], ["Hello", "Converter"])
tabs.launch(share=True, allowed_paths="pictures")  # expect: share-left-on, allowed-paths-not-a-list
tabs.queue(default_concurrency_limit=2)  # expect: queue-after-launch
