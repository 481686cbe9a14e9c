/**
 * Where each question and note of the checklist comes from, in the source codes of the rule book (domain.md §0). COMM
 * sources (QA, TC1, WI3) are of lower authority than the documents; a question never rests on them without saying so.
 */

/** Questions, under `checklist.asks.*`. */
export const sourceOfAsk = {
  'poe-pertains': 'S3, B-M, KB-F',
  'poe-customer-matches': 'TPL 1',
  'poe-beyond-referral': 'WI4',
  'customer-signed': 'S3, B-M, TPL 2',
  'public-sector-disclosure': 'TPL, WI4',
  'dates-present': 'S3, B-M',
  'dates-within-limit': 'TPL 2',
  'work-described': 'S3, B-M, TPL 3, US18',
  'work-by-partner': 'TPL 3, QA',
  'workloads-named': 'S3, B-M, TPL 4',
  'workloads-per-line': 'QA',
  'product-names': 'S3, B-M, TPL 4',
  'subscriptions-match': 'S4, B-I',
  'revenue-seller': 'A-C, B-C',
  'revenue-customer': 'A-C, B-C',
  'revenue-isv': 'A-C, B-C',
} as const
export type Ask = keyof typeof sourceOfAsk

/** What a finding is not failed by, under `checklist.notes.*`. */
export const sourceOfNote = {
  // TC1 (forum, 2026) reports the contrary for one activity; the documents accept other papers.
  'template-not-required': 'TPL, B-C; TC1',
  // A forum, answered there by Microsoft: the mail counts for commercial customers until the full PoE is there.
  'referral-mail': 'WI4',
  // Incentives in general check public sector in India, too; the disclosure is documented for the US and Puerto Rico.
  'disclosure-elsewhere': 'TPL; B-X',
  // B-M speaks of completed work; partners sign and claim before it starts, so work to come is a normal PoE.
  'forward-looking': 'B-M; M365P, WI3',
  'partial-products': 'S3, B-M',
} as const
export type Note = keyof typeof sourceOfNote
