"""Cards on paper: laid out, drawn and written as PDF in memory."""
