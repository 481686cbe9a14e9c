export const integrity = {
  title: 'Integrity of the log',
  checking: 'Checking the log: {{done}} of {{total}} entries',
  sound: 'The log is as it was recorded. {{count}} entries, checked {{at}}.',
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
  blocked: 'The database is in use by an older window. Close the other windows of the app.',
  reload: 'Reload',
}
