"""Colours, sizes, fonts and icons: one table for all."""
