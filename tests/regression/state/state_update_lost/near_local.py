import gradio as gr


def show(page):
    page = page - 1
    return f"Row {page}"


def next_page(page):
    return page + 1


def ask(system, question):
    system += " Be short."
    return system + question


def normalise(options):
    options = options or {}
    return str(options)


def clean(name):
    name = name.strip()
    return name


def append(item, cart):
    cart.append(item)
    return ", ".join(cart)


def preview(item, cart):
    cart = cart + [item]
    return ", ".join(cart)


def extend(item, base):
    base = base + [item]
    return base


def fresh(item, cart):
    cart = []
    cart.append(item)
    return str(cart)


def free(picture):
    text = str(picture)
    picture = None
    return text


def only_read(n):
    m = n + 1
    return m


def total(n, text):
    length = 0
    length += len(text)
    n = max(n, length)
    return str(n)


def average(n, text):
    n = len(text) / 2
    return f"{n} on average"


def doubled(n):
    n = shown = n + n
    return str(shown)


def brief(system, question):
    system = system + " Be short."
    return system + question


def only(item, base):
    base = [item]
    return ", ".join(base)


def one(item, rows):
    rows = [item]
    return ", ".join(rows)


def sizes(rows):
    found = []
    found += [len(row) for row in rows]
    names = []
    return str(found), names


def again(rows):
    rows = found = []
    found += ["a"]
    return str(found)


def written(rows):
    text = ", ".join(rows)
    rows = ""
    return text


def word(n):
    text = "one" if n == 1 else "many"
    n = ""
    return text


def forget(profile):
    name = str(profile)
    profile = {}
    return name


with gr.Blocks() as demo:
    page = gr.State(1)
    system = gr.State("You are kind.")
    options = gr.State({})
    name = gr.State("")
    cart = gr.State([])
    base = gr.State(["a", "b"])
    n = gr.State(0)
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Button().click(show, page, out)
    gr.Button().click(next_page, page, page)
    box.submit(ask, [system, box], out)
    box.submit(normalise, options, out)
    box.submit(clean, name, out)
    box.submit(append, [box, cart], out)
    box.blur(preview, [box, cart], out)
    box.blur(extend, [box, base], out)
    box.blur(fresh, [box, cart], out)
    picture = gr.State(None)
    box.blur(free, picture, out)
    box.blur(only_read, n, out)
    box.blur(total, [n, box], out)
    box.blur(average, [n, box], out)
    box.blur(doubled, n, out)
    box.blur(brief, [system, box], out)
    box.blur(only, [box, base], out)
    rows = gr.State([])
    box.blur(one, [box, rows], out)
    box.blur(sizes, rows, [out, box])
    box.blur(again, rows, out)
    box.blur(written, rows, out)
    box.blur(word, n, out)
    profile = gr.State()
    box.blur(forget, profile, out)
