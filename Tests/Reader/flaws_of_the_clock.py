"""Section 6: holes, and level-0 segments that were planted or put back."""
