export const integrity = {}
