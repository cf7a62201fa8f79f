"""The journal: everything that happened, as events that nobody changes afterwards, and how a change is found out."""
