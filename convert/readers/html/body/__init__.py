"""Which text of a page is the article's, and why the rest is not."""
