"""What people of the agency found out: corrections that outlive the next import, and what the sources say to them."""
