/** Which days of the week a country rests on, ISO numbers (1 = Monday). Saturday and Sunday where nothing else is said. */

const saturdaySunday: readonly number[] = [6, 7]

const elsewhere: Readonly<Record<string, readonly number[]>> = {
  AF: [5],
  BD: [5, 6],
  BH: [5, 6],
  BN: [5, 7],
  DJ: [5],
  DZ: [5, 6],
  EG: [5, 6],
  IL: [5, 6],
  IQ: [5, 6],
  IR: [5],
  JO: [5, 6],
  KW: [5, 6],
  LY: [5, 6],
  MV: [5, 6],
  NP: [6],
  OM: [5, 6],
  PS: [5, 6],
  QA: [5, 6],
  SA: [5, 6],
  SD: [5, 6],
  SY: [5, 6],
  YE: [5, 6],
}

export function isWeekend(country: string, dayOfWeek: number): boolean {
  return (elsewhere[country] ?? saturdaySunday).includes(dayOfWeek)
}
