"""Sources of hashing work: Stratum pools, nodes (solo), and the practice pool."""
