"""The commands: the same core without a window, for people, IT and scripts. No Qt."""
