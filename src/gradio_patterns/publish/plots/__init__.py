"""Plots as SVG in the page, drawn when the site is built; Matplotlib comes with the extra ``docs``.

``drawing`` makes a figure and turns it into SVG that follows the colours of the page; the others
draw one plot each, with its data as a table.
"""
