"""Who may do what: roles, and the keys that each of them holds."""
