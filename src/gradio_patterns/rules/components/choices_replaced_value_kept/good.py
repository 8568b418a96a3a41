import gradio as gr

PORTS = {"Norway": ["Bergen", "Oslo"], "Sweden": ["Malmo", "Visby"]}


def ports_of(country):
    return gr.update(choices=PORTS[country], value=PORTS[country][0])


def book(port):
    return f"Ferry to {port} booked"


with gr.Blocks(title="Ferry booking") as demo:
    country = gr.Radio(list(PORTS), value="Norway", label="Country")
    port = gr.Radio(PORTS["Norway"], value="Bergen", label="Port")
    ticket = gr.Textbox(label="Ticket", elem_id="ticket")
    country.change(ports_of, country, port)
    gr.Button("Book").click(book, port, ticket)

if __name__ == "__main__":
    demo.launch()
