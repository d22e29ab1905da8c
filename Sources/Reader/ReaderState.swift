/// What the reader shows.
