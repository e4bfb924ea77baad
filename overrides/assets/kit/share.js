/* Every word that is sent on already stands in the page: its title, its description, its address. */
{
  const row = document.querySelector(".kit-share");

  const shown = (button, act) => {
    button.hidden = false;
    button.addEventListener("click", act);
  };

  const offer = () => {
    const [send, copy] = row.querySelectorAll("button");
    const said = row.querySelector("[role=status]");
    const title = document.title;
    const text = document.querySelector("[name=description]").content;
    const url = document.querySelector("[rel=canonical]").href;
    const words = `${title}\n${text}\n${url}`;

    /* Where the browser has no clipboard to give, what is selected can be copied; if not, a finger can do it. */
    const selected = () => {
      said.textContent = words;
      getSelection().selectAllChildren(said);
      return document.execCommand("copy");
    };

    if (navigator.share) shown(send, () => navigator.share({ title, text, url }).catch(() => {}));
    shown(copy, async () => {
      said.textContent = "";
      const copied = await navigator.clipboard?.writeText(words).then(() => true, () => false);
      if (copied || selected()) said.textContent = copy.dataset.done;
    });
  };

  if (row) offer();
}
