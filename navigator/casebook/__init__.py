"""Encounters, persons, referrals, consents and follow-ups: what happened, who said it, and what must happen next."""
