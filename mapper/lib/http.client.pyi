# The types of module http.client, as far as they are certain; what is not listed is Any.
responses: dict[int, str]
