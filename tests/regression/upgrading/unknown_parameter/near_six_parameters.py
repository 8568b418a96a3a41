# gradio: 6.31.0
"""Components as parameters, inputs by name, validators, caches: what came with Gradio 5.45 to 6.28."""

import gradio as gr

RATES = {"euro": 1.0, "krone": 11.5, "franc": 0.95}


def double(bars: gr.Slider):
    bars.value = min(bars.value * 2, bars.maximum)
    bars.label = f"Bars ({bars.value} of {bars.maximum})"
    return bars


def in_range(amount, currency):
    return [
        gr.validate(amount is not None and amount > 0, "Enter an amount above zero."),
        gr.validate(currency in RATES, "Choose a currency."),
    ]


@gr.cache(max_size=64)
def convert(amount, currency):
    return f"{amount * RATES[currency]:.2f}"


def greet(first_name, last_name="nobody"):
    return f"Hello {first_name} {last_name}"


def remember(text, store=gr.Cache(per_session=True)):
    found = store.get(text)
    if found is not None:
        return found["answer"]
    answer = text[::-1]
    store.set(text, answer=answer)
    return answer


with gr.Blocks(title="Kiosk") as demo:
    bars = gr.Slider(1, 100, value=4, step=1, label="Bars")
    gr.Button("Twice as many").click(double, bars, bars, api_visibility="private")
    amount = gr.Number(10, label="Amount")
    currency = gr.Dropdown(list(RATES), value="euro", label="Currency")
    total = gr.Textbox(label="Total")
    pay = gr.Button("Convert")
    pay.click(convert, [amount, currency], total, validator=in_range, api_name="convert")
    first, last = gr.Textbox(label="First name"), gr.Textbox(label="Last name")
    greeting = gr.Textbox(label="Greeting")
    last.submit(greet, [first], greeting, inputs_kwargs={"last_name": last}, api_name="greet")
    first.submit(remember, first, greeting, api_visibility="undocumented")

if __name__ == "__main__":
    demo.launch(footer_links=["api"])
