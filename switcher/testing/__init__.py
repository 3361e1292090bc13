"""For tests, ours and yours: a virtual clock, a simulated card, contract checks."""
