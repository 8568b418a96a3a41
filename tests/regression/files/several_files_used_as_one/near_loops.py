import gradio as gr


def each(files):
    return [open(file).read() for file in files]


def shadowed(files):
    return [files.name for files in files]


def first(files):
    files = files[0]
    return files.name


def either(files):
    if not isinstance(files, list):
        return files.name
    return len(files)


def single(file):
    return open(file).read()


COUNT = "multiple"

with gr.Blocks() as demo:
    many = gr.File(file_count="multiple")
    one = gr.File(file_count="single")
    named = gr.File(file_count=COUNT if __debug__ else "single")
    out = gr.Textbox()
    many.change(each, many, out)
    many.change(shadowed, many, out)
    many.change(first, many, out)
    many.change(either, many, out)
    one.change(single, one, out)
    named.change(single, named, out)
