"""How fast the review is: measures, the corpora they run on, and the page they end on."""
