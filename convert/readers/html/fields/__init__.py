"""What a page says about its article, gathered from all places and weighed."""
