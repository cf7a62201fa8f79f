"""What the views show, decided here."""
