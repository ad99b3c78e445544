# The meeting, decision and action panels.
