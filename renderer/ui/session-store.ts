/** Remembers how wide and high panes were made: for as long as the window lives, whatever claim is open, and no longer. */
const kept = new Map<string, string>()

export const sessionStore = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
}
