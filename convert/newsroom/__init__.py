"""What a desk knows: bylines, datelines, dates, credits, labels and how a page is laid out.

Pure functions over clean text; nothing here knows a file format.
"""
