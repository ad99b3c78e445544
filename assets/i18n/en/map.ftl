# The map panel.
