"""Any table, through a mapping file that says which column is which field of HSDS."""
