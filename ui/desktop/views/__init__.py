"""Places widgets and binds them."""
