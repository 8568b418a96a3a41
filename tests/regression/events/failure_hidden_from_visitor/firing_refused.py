import gradio as gr
import jobs


def start(devices):
    assert len(devices) == 1  # ask: failure-hidden-from-visitor "reads only"
    try:
        return jobs.start(devices)
    except Exception as error:  # ask: failure-hidden-from-visitor "reads only"
        raise error


def names(folder):
    found = []
    for one in jobs.walk(folder):
        try:
            found.append(jobs.name(one))
        except Exception:  # ask: failure-hidden-from-visitor "told to nobody"
            continue
    return found


def owner():
    try:
        return jobs.owner()
    except Exception as error:  # ask: failure-hidden-from-visitor "told to nobody"
        print(error)
        return {}


with gr.Blocks() as demo:
    devices = gr.CheckboxGroup(["0", "1"], label="Devices")
    gr.Button("Start").click(start, devices, gr.Textbox(label="Job"))
