"""The directory file: schema, builder, reader, sums."""
