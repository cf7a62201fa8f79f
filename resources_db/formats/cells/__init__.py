"""What single cells of any source mean: phones, ZIPs, addresses, points, statuses, and texts that were mangled on their way."""
