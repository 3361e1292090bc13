"""Where hashing work comes from, who hashes it, and what becomes of its shares."""
