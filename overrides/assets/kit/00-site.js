/* What every page's script knows of its page. Nothing here is needed to read: without script all is plain links. */
"use strict";
const sensitive = document.body.classList.contains("kit-page--sensitive");
