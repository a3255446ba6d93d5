"""One module a format written: `write(article, options) -> bytes`."""
