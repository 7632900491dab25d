"""Sections 7 and 10: damage, crashes, old bytes, and what each level shows then."""
