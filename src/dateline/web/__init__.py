"""Stands empty until its first version."""
