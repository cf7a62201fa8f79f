"""The domain: what a directory, a search and an answer are. No Qt, no SQL, no files, no network."""
