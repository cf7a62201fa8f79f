"""Facts that a source tells in columns, labels and prose, read alike for every source."""
