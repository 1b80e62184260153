/** Opens the part of the page that its address names and puts the focus there, once that part has come. */
export function leadToParts(): void {
  let wanted = "";
  const lead = () => {
    const part = wanted === "" ? null : document.getElementById(wanted);
    if (!part) return;
    wanted = "";
    const heading = part.querySelector<HTMLElement>(":scope > summary");
    if (part instanceof HTMLDetailsElement) part.open = true;
    else part.tabIndex = -1;
    part.scrollIntoView();
    // So that keyboard and voice go on from it.
    (heading ?? part).focus({ preventScroll: true });
  };
  const read = () => {
    wanted = location.hash.slice(1);
    lead();
  };
  // Parts appear as what they show is loaded.
  new MutationObserver(lead).observe(document.body, { childList: true, subtree: true });
  addEventListener("hashchange", read);
  read();
}
