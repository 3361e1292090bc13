"""Runs llama.cpp's own server on a GGUF file and prints its address. Usage: PROGRAM FILE."""

from __future__ import annotations

import sys
import threading

import xllamacpp

parameters = xllamacpp.CommonParams()
parameters.model.path = sys.argv[1]
parameters.model_alias = {"llama"}
parameters.n_ctx = 1024
parameters.n_parallel = 2
parameters.cpuparams.n_threads = 1
parameters.endpoint_metrics = True
parameters.use_jinja = True
parameters.port = 0
server = xllamacpp.Server(parameters)
print(server.listening_address, flush=True)
threading.Event().wait()
