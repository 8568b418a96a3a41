# gradio: 3.50.2
"""线稿上色演示 – colours line drawings; written in the days of Gradio 3."""

import os
import random
import shutil
import tempfile
import time
import zipfile

import gradio as gr
import numpy as np
from PIL import Image, ImageOps

os.environ["GRADIO_SERVER_PORT"] = "7899"  # expect: server-settings-set-too-late

STYLES = ["水彩", "油画", "素描"]
TINTS = {"水彩": (90, 150, 210), "油画": (200, 120, 60), "素描": (120, 120, 120)}
WEIGHTS = {"small": 0.4, "large": 0.8}
last_prompt = ""
gallery_items = []
model_cache = {}


def get_weight(name):
    # 模型缓存:所有人共用
    if name not in model_cache:
        time.sleep(0.2)
        model_cache[name] = WEIGHTS[name]
    return model_cache[name]


def colour(picture, style, strength, seed):
    if picture is None:
        raise gr.Error("请先上传图片")
    grey = ImageOps.grayscale(picture)
    rng = random.Random(int(seed))
    tint = np.array(TINTS[style]) + rng.randint(-10, 10)
    pixels = np.array(grey, dtype=float)[..., None] / 255.0
    mixed = pixels * 255 * (1 - strength) + tint * pixels * strength
    return Image.fromarray(np.clip(mixed, 0, 255).astype("uint8"))


def colour_and_keep(picture, style, strength, seed, prompt):
    global last_prompt
    last_prompt = prompt  # expect: session-data-in-global
    result = colour(picture, style, strength, seed)  # expect: empty-value-handed-on
    gallery_items.append((result, prompt))  # expect: session-data-in-global
    return result, gallery_items


def progress_colour(picture, style, seed):
    """A few strengths, one after the other."""
    for strength in (0.2, 0.5, 0.9):
        yield colour(picture, style, strength, seed), f"{strength:.0%}"  # expect: empty-value-handed-on
    yield colour(picture, style, 1.0, seed), "完成"


def thumbnail(picture):
    return picture.convert("RGB").resize((64, 64))  # expect: image-used-as-other-type, empty-media-used-at-once


def pack(files):
    if not files:
        return  # expect: handler-returns-other-outputs
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "all.zip")
        with zipfile.ZipFile(target, "w") as archive:
            for item in files:
                archive.write(item.name, os.path.basename(item.name))
        return target, f"{len(files)} 个文件"  # expect: temporary-file-already-gone


def pack_properly(files):
    folder = tempfile.mkdtemp()  # expect: temporary-file-left
    for item in files or []:
        shutil.copy(item.name, folder)
    return shutil.make_archive(os.path.join(tempfile.mkdtemp(), "all"), "zip", folder)


def slow_note(text):
    time.sleep(2)
    return f"慢: {text}"


def quick_note(text):
    return f"快: {text}"


def show_size(mode):
    # .update() was the way to do it then
    if mode == "高级":
        return gr.Slider.update(visible=True), gr.Textbox.update(value="高级模式")
    return gr.Slider.update(visible=False), gr.Textbox.update(value="普通模式")


def repeat_prompt():
    return last_prompt


def reset_all():
    return None, None, ""


css = """
#stage { min-height: 420px; }
.note textarea { color: #666; }
"""

with gr.Blocks(css=css, title="上色") as demo:
    gr.Markdown("# 线稿上色\n上传线稿,选择风格。")
    with gr.Tab("上色"):
        with gr.Row():
            with gr.Column():
                picture = gr.Image(type="pil", label="线稿")
                style = gr.Radio(STYLES, value="水彩", label="风格")
                mode = gr.Radio(["普通", "高级"], value="普通", label="模式")
                strength = gr.Slider(0, 1, 0.6, label="强度", visible=False)
                seed = gr.Number(value=1, precision=0, label="种子")
                prompt = gr.Textbox(label="说明")
                note = gr.Textbox(label="提示", elem_classes="note")
                go = gr.Button("上色", variant="primary")
                steps = gr.Button("逐步")
                stop = gr.Button("停止")
                clear = gr.Button("清空")
                repeat = gr.Button("上次的说明")
            with gr.Column(elem_id="stage"):
                result = gr.Image(label="结果")
                shelf = gr.Gallery(label="作品", columns=4)
    with gr.Tab("缩略图"):
        big = gr.Image(label="大图")
        small = gr.Image(label="小图")
        shrink = gr.Button("缩小")
    with gr.Tab("打包"):
        files = gr.File(file_count="multiple", label="文件")
        archive = gr.File(label="压缩包")
        message = gr.Textbox(label="消息")
        pack_button = gr.Button("打包")
        pack_again = gr.Button("打包(可靠)")

    go.click(colour_and_keep, [picture, style, strength, seed, prompt], [result, shelf])
    running = steps.click(progress_colour, [picture, style, seed], [result, note])
    stop.click(None, None, None, cancels=[running])
    clear.click(reset_all, None, [picture, result, prompt])
    repeat.click(repeat_prompt, None, prompt)
    mode.change(show_size, mode, [strength, note])
    shrink.click(thumbnail, big, small)
    pack_button.click(pack, files, [archive, message])
    pack_again.click(pack_properly, files, archive)
    prompt.submit(slow_note, prompt, note)
    prompt.submit(quick_note, prompt, note)  # expect: race-on-one-event

if __name__ == "__main__":
    demo.queue(concurrency_count=2, max_size=20).launch(
        auth=("admin", "bamboo-1987"),  # expect: hardcoded-auth
        share=True,  # expect: share-left-on, share-relays-login
    )
