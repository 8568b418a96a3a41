"""What handlers do beyond their call: objects they share, who changes them, who reads them.

In: the app model. Out: for each handler everything that runs with it (``reach``), what that keeps
and reads of things that outlive the call (``body``), and what so passes from one visitor to another
(``sharing``). Imports ``app`` only.
"""
