/* Large letters stand in the address, so nothing is stored; here they outlast a jump within the page and go along to the next. */
addEventListener("click", ({ target }) => {
  const link = target.closest("a[href]"), page = document.documentElement;
  if (!link || !page.matches(":target, .kit-large")) return;
  const href = link.getAttribute("href");
  page.classList.toggle("kit-large", href !== "#");
  if (!/[:#]/.test(href)) link.hash = page.id;
}, true);
