/** The log's integrity: its state, what the hash chain shows and what it cannot show, and the rescue copy. */
export const integrity = {
  title: 'Log integrity',
  checking: 'Verifying the log: {{done}} of {{total}} entries',
  soundTitle: 'The log is as it was recorded',
  soundText_one: '{{count}} entry verified, {{at}}.',
  soundText_other: '{{count}} entries verified, {{at}}.',
  brokenTitle: 'The log is damaged at entry {{seq}}',
  brokenOnClaim: 'The entry belongs to claim {{claim}}.',
  readOnly:
    'Nothing new is written until this is solved. You can still read everything. Save a rescue copy, then ask for help.',
  banner:
    'The log on this computer is damaged at entry {{seq}}. Everything can be read, nothing can be recorded.',
  details: 'Details',
  fault: {
    gap: 'An entry is missing before it.',
    'not-linked':
      'It does not follow from the entry before it: entries were removed, exchanged or put in between.',
    changed: 'Its content is not what was recorded.',
  },
  head: 'Head of the chain',
  headHint:
    'Compare it with the head in a report: if both are the same, the log behind that report is unchanged.',
  copyHead: 'Copy head',
  copied: 'The head is on the clipboard.',
  shows: 'What this check shows',
  showsText:
    'Each entry carries a fingerprint (SHA-256) of its content and of the entry before it. An entry that was changed, removed from the middle, inserted or moved is found and named.',
  showsNot: 'What it does not show',
  showsNotText:
    'The fingerprints are not signed. Somebody who rewrites the whole log, or cuts off its end, is found only by comparing with a head that was written down elsewhere, such as in a report.',
  check: 'Verify now',
  rescue: 'Save rescue copy',
  rescueText:
    'One file with every entry, draft and mark as they are stored, damaged or not. Nothing is changed.',
  rescued: 'The rescue copy is saved.',
}
