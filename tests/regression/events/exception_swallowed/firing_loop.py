import gradio as gr
from shop import read


def all_of(files):
    texts = []
    for file in files:
        try:
            texts.append(read(file))
        except Exception as e:  # expect: exception-swallowed "left out"
            print(f"could not read {file}: {e}")
    return "\n".join(texts)


def helper(files):
    for file in files:
        try:
            text = read(file)
        except OSError as e:  # expect: exception-swallowed "left out"
            print(e)
            continue
        yield text


def joined(files):
    return "\n".join(helper(files))


with gr.Blocks() as demo:
    files, box = gr.File(file_count="multiple"), gr.Textbox()
    files.upload(all_of, files, box)
    files.clear(joined, files, box)
