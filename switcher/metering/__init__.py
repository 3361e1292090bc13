"""What ran, when, and what it took: the journal of slices and the reports made of it."""
