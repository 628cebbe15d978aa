"""What stands at each address for people: one file a group of pages, each a function from what is asked to a `Page`."""
