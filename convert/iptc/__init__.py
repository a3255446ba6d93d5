"""What the formats of the IPTC have in common: schemes, dates, terms, people, and bodies made of markup."""
