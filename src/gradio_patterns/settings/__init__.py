"""What the user asked for: configuration files, options, the rules selected.

In: TOML, command line values. Out: ``Config``, ``Options``, the active rules. Imports
``knowledge``.
"""
