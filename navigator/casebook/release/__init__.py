"""The only way in which a person's record leaves: with a consent or an exception, a notice, and an entry in the register."""
