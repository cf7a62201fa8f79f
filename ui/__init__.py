"""The two faces of the navigator: a window and a terminal."""
