"""Loa: one checked page, every channel a commune has."""
