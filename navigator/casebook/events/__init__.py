"""What happened as plain words, and what the records say after all that happened."""
