# The types of module functools: nothing in it has a type of its own.
