"""The written examples, and the one command that makes the judge of events from them."""
