# gradio: 4.44.1, 6.31.0
import io
import json

import gradio as gr


def literal():
    return b"a,b\n1,2\n"  # expect: bytes-returned-for-file


def buffered(rows):
    buffer = io.BytesIO()
    buffer.write(rows.encode())
    return buffer.getvalue()  # expect: bytes-returned-for-file


def stream(rows):
    buffer = io.BytesIO()
    return buffer, "done"  # expect: bytes-returned-for-file


def wrapped(data):
    content = json.dumps(data).encode("utf-8")
    return gr.DownloadButton(value=content)  # expect: bytes-returned-for-file


def plain_ascii(rows):
    return rows.encode("ascii", "ignore")  # expect: bytes-returned-for-file


def spelled_out(rows):
    return rows.encode(encoding="UTF-8")  # expect: bytes-returned-for-file


def lenient(rows):
    return rows.encode(errors="replace")  # expect: bytes-returned-for-file


def yielded(rows):
    yield None
    yield rows.encode()  # expect: bytes-returned-for-file


with gr.Blocks() as demo:
    rows = gr.Textbox()
    file = gr.File()
    download = gr.DownloadButton("Save")
    demo.load(literal, None, file)
    rows.change(buffered, rows, file)
    rows.submit(stream, rows, [file, rows])
    rows.input(plain_ascii, rows, file)
    rows.input(spelled_out, rows, file)
    rows.input(lenient, rows, file)
    rows.blur(wrapped, rows, download)
    rows.focus(yielded, [rows], [file])

gr.Interface(lambda text: text.encode() if text else None, "text", gr.File())  # expect: bytes-returned-for-file
