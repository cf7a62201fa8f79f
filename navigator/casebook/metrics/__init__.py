"""What the team's records add up to, each figure with its written definition and with what it cannot show."""
