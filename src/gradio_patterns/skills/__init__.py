"""Putting the agent skill where assistants look for it, and taking it away again.

Standard library only. What a user changed is never written over unless that is asked for.
"""
