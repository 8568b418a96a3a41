import tarfile

import gradio as gr


def one(path):
    with tarfile.open(path, "r:gz") as archive:
        archive.extractall("out")  # expect: tar-of-upload-extracted


def two(file):
    archive = tarfile.open(file.name)
    archive.extract("a.txt", "out")  # expect: tar-of-upload-extracted
    archive.close()


def three(path):
    tarfile.open(fileobj=open(path, "rb")).extractall()  # expect: tar-of-upload-extracted


with gr.Blocks() as demo:
    file = gr.File()
    more = gr.UploadButton()
    file.upload(one, file)
    file.upload(two, file)
    more.upload(three, more)
