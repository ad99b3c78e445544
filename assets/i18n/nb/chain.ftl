# The value chain panel.
