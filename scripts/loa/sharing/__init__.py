"""How a page is passed on: what a link shows, what machines are told, feeds, the row of buttons."""
