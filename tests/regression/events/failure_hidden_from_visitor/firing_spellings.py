"""Clauses that end in silence, and those that tell, tidy up, or catch something small."""

import os
import subprocess

import gradio as gr
from tools import report, work


def silent(text):
    try:
        return work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        return None


def server(text):
    try:
        return work(text)
    except subprocess.CalledProcessError:  # ask: failure-hidden-from-visitor
        return None


def twice(text):
    try:
        work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        pass
    try:
        work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        pass
    return text


def short(text):
    try:
        return work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        return "no"


def told(text):
    try:
        return work(text)
    except Exception:
        gr.Warning("It did not work")
        return None


def raised(text):
    try:
        return work(text)
    except Exception as error:
        raise RuntimeError from error


def worded(text):
    try:
        return work(text)
    except Exception:
        return "It did not work"


def shown(text):
    try:
        return work(text)
    except Exception as error:
        return str(error)


def kept(text):
    try:
        said = work(text)
    except Exception:
        said = "It did not work"
    return said


def added(text):
    try:
        text += work(text)
    except Exception:
        text += "It did not work"
    return text


def number(text):
    try:
        return work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        report(text)
        return 123456789


def small(text):
    try:
        return int(text)
    except ValueError:
        return None


def tidied(text):
    try:
        os.remove("out.txt")
    except Exception:
        pass
    return text


def imported(text):
    try:
        import torch
    except Exception:
        torch = None
    return torch


def tidied_first(text):
    try:
        os.remove("out.txt")
    except Exception:
        pass
    try:
        return work(text)
    except Exception:  # ask: failure-hidden-from-visitor
        return None


with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(silent, box, out)
    box.submit(server, box, out)
    box.submit(twice, box, out)
    box.submit(short, box, out)
    box.submit(told, box, out)
    box.submit(raised, box, out)
    box.submit(worded, box, out)
    box.submit(shown, box, out)
    box.submit(kept, box, out)
    box.submit(added, box, out)
    box.submit(number, box, out)
    box.submit(small, box, out)
    box.submit(tidied, box, out)
    box.submit(imported, box, out)
    box.submit(tidied_first, box, out)
