"""What was read, entered into the draft of a record with its evidence."""
