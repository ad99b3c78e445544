# The inspector to the right.
