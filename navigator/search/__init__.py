"""What was meant, what answers it, in which order and why."""
