/*
 * The way out of a page that somebody may read in fear: by tap, or by Shift or Esc pressed three times.
 * It stands in the page itself, right after its link, so that it works while the rest is still on its way.
 * And what leads from this page to another of the site puts it in its place: nothing is left behind the Back button.
 */
{
  const said = document.currentScript.previousElementSibling;
  const exit = said.previousElementSibling;
  const keys = /^Shift|^Esc/;
  let left = 3; // presses; at none the page is gone
  let key, since, wait, asked;

  const say = () => {
    said.textContent = said.dataset[left].replace("*", keys.exec(key));
  };

  const reset = () => {
    if (!left) return;
    said.textContent = key = "";
    left = 3;
  };

  const go = () => {
    if (!asked) location.replace(exit.href);
    asked = 1;
  };

  const leave = () => {
    left = 0;
    // The second frame begins when the first is drawn: the eye sees nothing before the network sees anything.
    requestAnimationFrame(() => requestAnimationFrame(go));
    setTimeout(go, 1000); // a window out of sight draws no frames
    stop(); // or what is still arriving of this page would be shown after all
    document.body.textContent = "";
    document.body.append(said);
    said.role = "alert";
    say();
    document.title = said.textContent;
  };

  const follow = (event) => {
    const link = event.target.closest("a");
    if (link === exit ? event.button < 2 : link && link.origin === location.origin && link.pathname.endsWith("/") && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented)) {
      event.preventDefault();
      if (link === exit) leave();
      else location.replace(link.href);
    }
  };

  addEventListener("keydown", (event) => {
    if (event.key !== key) reset();
    key = event.key;
    // A key held down says nothing, nor does a chord: Ctrl and Shift switch the way Vietnamese is typed.
    since = event.repeat || event.ctrlKey || event.metaKey || event.altKey ? 0 : Date.now();
    if (!left && keys.test(key)) event.preventDefault(); // Esc would stop the browser on its way out
  });
  addEventListener("keyup", (event) => {
    if (left && event.key === key && keys.test(key) && Date.now() - since < 1000) {
      clearTimeout(wait);
      wait = setTimeout(reset, 5000); // as in GOV.UK's pattern
      left -= 1;
      if (left) say();
      else leave();
    }
  });
  addEventListener("pointerdown", reset);
  addEventListener("click", follow);
  addEventListener("auxclick", follow);
}
