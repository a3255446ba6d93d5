"""A page's source as a tree whose elements know where they stand in it."""
