"""Measurements: how building scales, how fast questions are answered and pages stand, what a kill leaves."""
