/** The second copy of the log, what was restored from it, and room on the disk. */
export const safety = {
  copy: {
    title: 'Second copy of the log',
    starting: 'Looking how far the second copy is…',
    complete: 'Complete: every entry of the log is in it',
    behind_one: '{{count}} entry behind',
    behind_other: '{{count}} entries behind',
    failing: 'Cannot be written since {{since}}',
    elsewhere: 'Kept by another Proofdesk window',
    disagrees: 'Not the same as the log from entry {{seq}} on',
    verified_one: 'Read as a whole, {{count}} entry verified, {{at}}.',
    verified_other: 'Read as a whole, {{count}} entries verified, {{at}}.',
    mended:
      'Damage in it (file {{segment}}, line {{line}}) was found and made good: everything since then was written again from the log.',
    explained:
      'Right after an entry is saved it is also written to a file apart from the database. If the database is lost or damaged, the next start puts the entries back from there. Drafts, settings and documents are not in it; documents have a store of their own.',
    save: 'Save the second copy…',
    saved: 'Second copy saved.',
  },
  failingBanner: 'Entries are saved, but the second copy cannot be written since {{since}}. {{reason}}',
  disagreesBanner:
    'The log and its second copy differ from entry {{seq}} on. Both are kept as they are; everything can be read, nothing can be recorded. Save both and ask for help.',
  restored: {
    lost_one:
      'The database of this computer was gone. {{count}} entry was put back from the second copy, up to {{at}}.',
    lost_other:
      'The database of this computer was gone. {{count}} entries were put back from the second copy, up to {{at}}.',
    tail_one:
      'The database of this computer had lost entries. {{count}} entry was put back from the second copy, up to {{at}}.',
    tail_other:
      'The database of this computer had lost entries. {{count}} entries were put back from the second copy, up to {{at}}.',
    notIn: 'Drafts are not in the second copy, and in a browser settings are not either: check your name.',
    documents_one: '{{count}} document is missing: open its case bundle again.',
    documents_other: '{{count}} documents are missing: open their case bundles again.',
    fault:
      'The second copy is damaged behind entry {{after}} (file {{segment}}, line {{line}}): what came later is not here.',
    dismiss: 'I have read this',
  },
  disk: {
    low: 'Only {{free}} are free on this disk. Opening case bundles is paused until there is room again; verdicts are still saved.',
    critical:
      'Only {{free}} are free on this disk. No document can be stored; verdicts are still saved. Free some space soon.',
  },
  start: {
    restoringTitle: 'Putting your entries back',
    restoringText:
      'The database of this computer lacks entries that its second copy has. They are being put back; nothing else is changed.',
    progress: '{{percent}} % of the second copy read',
    rows: 'Putting the queue together again…',
    stop: 'Stop',
    stoppedTitle: 'Putting back was stopped',
    stoppedText:
      'The log is not complete yet, so nothing can be recorded on it. What was put back stays; go on whenever you like.',
    goOn: 'Go on',
    partlyTitle_one: '{{count}} entry could be put back',
    partlyTitle_other: '{{count}} entries could be put back',
    partlyText:
      'The database of this computer had lost entries, and its second copy is damaged behind entry {{after}} (file {{segment}}, line {{line}}). Save the second copy first: what came later may still be readable by hand. Going on records behind entry {{after}}.',
    damagedTitle: 'The database of this computer is damaged',
    damagedText:
      'It cannot be opened or read. Its second copy is here, the last entry of {{at}}. Save it first. Then the entries can be put back into a new database; the damaged one is set aside and stays on the disk.',
    setAside: 'Put the entries into a new database',
    setAsideHint: 'Possible once the second copy is saved.',
    unknownTitle: 'Not clear whether there are claims here',
    unknownText:
      'The database is empty, and the second copy that would know cannot be read. Nothing was changed. Check the disk and try again.',
  },
}
