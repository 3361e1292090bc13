"""Tensor work on a card: models, engines and the scheduler that runs them in small bounded steps.

Nothing heavy is imported here; take what you need from the modules:
`requests` (what is asked and answered), `store` (model files), `engine` (the seam),
`scheduler` and `runtime` (who runs when), `runner` (the step loop and the card it takes).
"""
