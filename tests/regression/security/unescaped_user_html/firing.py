# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr


def card(name):
    return f"<b>{name}</b>"  # expect: unescaped-user-html


def joined(name):
    return "<p>" + name.strip() + "</p>"  # expect: unescaped-user-html


def built(name, note):
    page = "<ul>"
    page += "<li>%s: %s</li>" % (name, note)  # expect: unescaped-user-html
    page += "</ul>"
    return page


def filled(name):
    html = "<i>{}</i>".format(name)  # expect: unescaped-user-html
    return html, len(name)


with gr.Blocks() as demo:
    name = gr.Textbox()
    note = gr.TextArea()
    out = gr.HTML()
    count = gr.Number()
    name.submit(card, name, out)
    name.change(joined, inputs=[name], outputs=[out])
    note.change(built, [name, note], out)
    gr.Button("Fill").click(filled, name, [out, count])
