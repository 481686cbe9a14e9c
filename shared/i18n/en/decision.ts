export const decision = {}
