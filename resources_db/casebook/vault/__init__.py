"""The vault: one small file that holds every key of the casebook, each of them locked."""
