"""Days on a virtual clock, decided by the policy of the house. Nothing here is a measurement."""
