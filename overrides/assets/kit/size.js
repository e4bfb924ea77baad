/* Large letters stand in the address, so nothing is stored; here they outlast a jump within the page and go along to the next one. */
{
  const page = document.documentElement, wish = `#${page.id}`;
  const read = () => { if (!location.hash || location.hash === wish) page.classList.toggle("kit-large", !!location.hash); };
  const take = ({ target }) => {
    const link = target.closest("a[href]");
    if (link && page.classList.contains("kit-large") && link.protocol + link.host === location.protocol + location.host && !link.href.includes("#")) link.hash = wish;
  };
  read();
  addEventListener("hashchange", read);
  addEventListener("click", take, true);
}
