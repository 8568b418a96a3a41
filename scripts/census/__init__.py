"""The census on ourselves: made-up projects in any number, what they cost, the page of the site."""
