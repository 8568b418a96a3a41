import gradio as gr
import praw

reddit = praw.Reddit()


def posts(topic):
    return "".join(
        f"<li>{post.title}</li>"  # ask: html-made-of-foreign-text
        for post in reddit.subreddit(topic).hot()
    )


def names(topic):
    return "".join(
        f"<b>{each.get('username', '')}</b>"  # ask: html-made-of-foreign-text
        for each in load(topic)
    )


with gr.Blocks() as demo:
    topic = gr.Textbox()
    out = gr.HTML()
    topic.submit(posts, topic, out)
    topic.change(names, topic, out)
