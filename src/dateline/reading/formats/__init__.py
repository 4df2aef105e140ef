"""One file a format: each turns an input into drafts, one a report."""
