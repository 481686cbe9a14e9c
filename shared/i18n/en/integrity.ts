export const integrity = {
  title: 'Integrity of the log',
  checking: 'Checking the log: {{done}} of {{total}} entries',
  soundTitle: 'The log is as it was recorded',
  soundText_one: '{{count}} entry checked, {{at}}.',
  soundText_other: '{{count}} entries checked, {{at}}.',
  banner:
    'The log on this computer was changed outside the app (entry {{seq}}). It can be read; nothing can be recorded.',
  details: 'Details',
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
  rescueText:
    'One file with every entry, draft and mark as they are stored, damaged or not. Nothing is changed.',
  head: 'Head of the chain: {{hash}}',
  broken: 'The log was changed outside the app',
  brokenExplained:
    'Nothing new can be recorded until this is cleared up. Everything can still be read and exported for rescue.',
  first: 'First bad entry: number {{seq}}',
  firstWithClaim: 'First bad entry: number {{seq}}, claim {{claim}}',
  faults: {
    gap: 'An entry is missing here.',
    'not-linked': 'This entry does not follow the one before it.',
    changed: 'This entry is not what was recorded.',
  },
  checkAgain: 'Check again',
  rescue: 'Export for rescue',
  rescued: 'Rescue copy saved.',
  otherWindow: 'Another window has a newer version of the app. Reload this one to go on.',
  reload: 'Reload',
}
