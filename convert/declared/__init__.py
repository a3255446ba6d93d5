"""Documents that say themselves which of their parts is which field of the record (docs/formats.md).

Nothing is guessed in them: `fields` puts declared values where their JSON Pointers say, `blocks`
tells the blocks of a body by their elements.
"""
