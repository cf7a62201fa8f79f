"""The casebook: people's records, encrypted, on this laptop."""
