"""From words as typed to what was meant: needs, facts about the person, a moment, a place, names, and what is left."""
