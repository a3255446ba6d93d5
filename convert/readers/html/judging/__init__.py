"""How likely each run of text is to belong to the article."""
