"""One module a format read: `read(source, options) -> Article`."""
