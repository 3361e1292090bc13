"""What only a CUDA card runs: kernels of our own for decoding, captured in graphs."""
