"""What handlers do beyond their call: objects they share, who changes them, who reads them.

In: the app model. Out: for each handler everything that runs with it (``reachable``), what that
keeps and reads of things that outlive the call (``changes``, ``depends_on``), and what so passes
from one visitor to another (``sharing``). Imports ``app`` only.
"""
