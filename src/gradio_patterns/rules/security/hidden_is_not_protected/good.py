import gradio as gr

bookings = ["Mon 10:00 Aino", "Tue 15:30 Bela"]


def listing():
    return "\n".join(bookings)


def delete_all(request: gr.Request):
    if request.username != "warden":
        raise gr.Error("Only the warden may do this.")
    bookings.clear()
    return listing()


with gr.Blocks(title="Sauna bookings") as demo:
    shown = gr.Textbox(listing(), label="Bookings", lines=4)
    clear = gr.Button("Delete all bookings", visible=False)
    clear.click(delete_all, None, shown, api_name="delete_all")

if __name__ == "__main__":
    demo.launch()
