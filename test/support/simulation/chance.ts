/** Dice with a memory: the same seed always throws the same. Good enough to play with, for nothing else. */

export interface Chance {
  /** 0 ≤ number < 1. */
  next(): number
  /** Whole number from 0 up to, without, `below`. */
  below(below: number): number
  /** true in `share` of all throws. */
  happens(share: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** A Weyl sequence through a mixing function of 32 bits. */
export function createChance(seed: number): Chance {
  let state = seed | 0
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    happens: share => next() < share,
    pick: items => items[below(items.length)] ?? items[0],
  }
}
