"""A page's tree cut into boxes and runs of text."""
