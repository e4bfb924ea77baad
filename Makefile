# A thin front: scripts/bootstrap.py knows the work, here as on a system without make.
# ARGS are handed on: make site ARGS="--site-url https://example.org/"
PYTHON ?= python3
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help site offline serve check test bench bench-reader lock clean

help site offline serve check test bench bench-reader lock clean:
	@$(PYTHON) scripts/bootstrap.py $@ $(ARGS)
