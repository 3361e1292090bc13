"""Values: header, target, job, ranges, units. No effects, no threads."""
