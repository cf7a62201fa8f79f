"""What the domain and the shipped lists say, for a window that speaks another language than they do."""
