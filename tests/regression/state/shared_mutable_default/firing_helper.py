import gradio as gr


def remember(text, notes=[]):  # expect: shared-mutable-default
    notes.append(text)
    return "\n".join(notes)


class Book:
    def write(self, text, pages={}):  # expect: shared-mutable-default
        pages[text] = len(pages)
        return str(pages)


book = Book()


def answer(text):
    return remember(text) + book.write(text)


gr.Interface(answer, "text", "text").launch()
