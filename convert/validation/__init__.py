"""Files of the news formats held against a schema the user names and against our own profiles.

`convert.schema` is the contract of our record; here are the formats of others.
"""
