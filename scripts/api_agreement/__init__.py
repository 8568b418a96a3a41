"""Whether the reviewer agrees with real Gradio on calls that it did not choose.

``names`` writes down what a real release offers; ``cases`` builds one-line statements from what all
releases together offer; ``execute`` runs them in each release; ``judge`` reviews the same lines;
``compare`` counts where the two part, ``page`` and ``kinds`` say it in words.

``api_history`` compares its table with calls written down by hand in a matrix; here neither the
table nor the matrix has a say in what is tried.
"""
