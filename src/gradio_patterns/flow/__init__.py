"""Value flow: what a handler is handed, what it does with it, and what it gives back.

In: the app model and the payload table. Out: ``uses`` (what is done with each input) and
``results`` (what each way out hands to each output). One abstract interpreter over the functions
of the file: branches join, tests narrow, functions of the file are entered with the arguments of
the call, and what is not understood is unknown. Nothing is run. Imports ``app`` and ``api``.

``values``         what a name may hold
``payload``        what an input hands over
``inputs_outputs`` which input fills which parameter
``library``        what known calls give
``frame``          the state of one run
``containers``, ``expressions``, ``calls``, ``narrowing``, ``body``: the interpreter, in layers
``handlers``       what checks ask
``unset_inputs``   which inputs may start as None
"""

from gradio_patterns.flow.frame import Exit, Use
from gradio_patterns.flow.handlers import Result, Run, place_of, results, run_of, uses, ways_out
from gradio_patterns.flow.inputs_outputs import outputs_of
from gradio_patterns.flow.values import Atom, Port, Values, handed, known, maybe_none

__all__ = [
    "Atom",
    "Exit",
    "Port",
    "Result",
    "Run",
    "Use",
    "Values",
    "handed",
    "known",
    "maybe_none",
    "outputs_of",
    "place_of",
    "results",
    "run_of",
    "uses",
    "ways_out",
]
