"""The modules of the project that a file imports: found, parsed once, never run.

In: an app and a dotted name. Out: the module and what the name means there (``imported_names``),
and the handlers that an app wires though another module defines them (``wiring``). Nothing outside
of the project's root is read. Imports ``app`` and what is below it.
"""
