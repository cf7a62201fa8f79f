"""team.db: what the team found out, counts and trusts; nothing about a person."""
