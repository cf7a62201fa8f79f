"""Whether two records of different sources are about the same thing: a score with its reasons, and what forbids it."""
