"""Pictures as SVG: plain data in, one string out.

Every shape is black on nothing by itself, so a picture can be read on paper and with no style sheet;
classes let `assets/kit/picture.css` tint it. What must be told apart differs in line or form, never by colour alone.
"""
