"""What ships with the app, as data files, and its bakery."""
