"""Writers: the directory as files that other programs and people read."""
