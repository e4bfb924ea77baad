/* What every page's script knows of its page. Nothing here is needed to read: without script all is plain links. */
"use strict";
const sensitive = document.body.classList.contains("kit-page--sensitive");

/** Follow a link as a tap would; a page read in fear leaves nothing behind the Back button, see inline/exit.js. */
const go = (url) => (sensitive ? location.replace(url) : location.assign(url));
