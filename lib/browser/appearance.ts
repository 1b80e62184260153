/** Light, dark, or as the system has it. */
export type Appearance = "system" | "light" | "dark";

const KEY = "appearance";

/** What was chosen. Kept where pages can read it before they draw anything. */
export function readAppearance(): Appearance {
  const chosen = localStorage.getItem(KEY);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Shows this page as was chosen, and follows when that changes in another. */
export function followAppearance(): void {
  const show = () => {
    document.documentElement.dataset.appearance = readAppearance();
  };
  show();
  globalThis.addEventListener("storage", show);
}

/** Shows all pages so from now on. */
export function chooseAppearance(appearance: Appearance): void {
  if (appearance === "system") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, appearance);
  document.documentElement.dataset.appearance = appearance;
}
