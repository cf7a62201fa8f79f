"""Every action with its key, in one table."""
