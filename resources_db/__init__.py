"""SQL, files and their sums: everything that touches a disk."""
