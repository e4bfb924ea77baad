"""What happens to the site around its pages: style sheets, site maps."""
