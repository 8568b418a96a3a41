import gradio as gr


def play(path):
    return '<video controls src="file=' + path + '"></video>'  # expect: old-file-route


def poster(path):
    return "<video poster=/file={}></video>".format(path)  # expect: old-file-route


demo = gr.Interface(play, "text", "html")
