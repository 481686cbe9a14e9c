/** The decision: recommendation, outcomes, and the sentences a message to the partner is composed from. */
export const decision = {
  recommended: 'Recommended: {{outcome}}',
  outcome: 'Decision',
  outcomeRecommended: '{{outcome}} (recommended)',
  outcomeWith: '{{outcome}}: {{details}}',
  override: {
    label: 'Why do you decide against the recommendation?',
    hint: 'The reason is recorded with the decision.',
  },
  requestReasons: 'What is asked for',
  rejectionReason: 'Reason of the rejection',
  cause: 'Cause of the partner’s request',
  otherCause: 'Another one, told in the message',
  productsToRemove: 'Products to remove',
  messageTo: 'Message to the partner',
  language: 'Language of the message',
  composeAgain: 'Compose again',
  kept: 'Draft kept',
  keeping: 'Keeping draft…',
  commit: {
    approve: 'Approve',
    'request-information': 'Request partner action',
    'remove-products': 'Ask to remove products',
    reject: 'Reject',
  },
  back: 'Back',
  hint: 'Enter decides, Esc goes back',
  missing: {
    reasons: 'Choose what is asked for.',
    products: 'Choose the products to remove.',
    override: 'Say why you decide differently.',
  },
  done: '{{claim}} decided: {{outcome}}. Undo (Ctrl+Z) until sent',
  noneLeft: 'No other open claim in this view',
  made: 'Decision',
  madeBy: '{{name}}, {{at}}',
  against: 'Recommended was “{{recommended}}”. Reason: {{reason}}',
  undo: 'Undo decision',
  undone: 'Decision undone',
  sent: 'Sent; it can no longer be undone here.',
  notSent: 'On this computer only, not sent yet.',
  message: {
    title: 'Message to the partner',
    intro: {
      'request-information':
        'Claim {{claim}} ({{customer}}): the proof of execution does not yet support the claim. Please supply what is named below.',
      'remove-products':
        'Claim {{claim}} ({{customer}}): the proof of execution supports some of the claimed products only. Please remove the others from the claim.',
      reject: 'Claim {{claim}} ({{customer}}) is rejected for the reasons below.',
    },
    rejected: 'Claim {{claim}} ({{customer}}) is rejected.',
    heading: '{{number}}. {{finding}}: {{reason}}',
    headingPlain: '{{number}}. {{finding}}',
    seen: 'Seen: {{document}}, page {{page}}',
    seenQuote: 'Seen: {{document}}, page {{page}}: “{{quote}}”',
    looked: '{{note}}',
    remove: 'Please remove from the claim: {{products}}.',
    need: {
      'no-file': 'Please attach a proof of execution for the work done for {{customer}}.',
      'wrong-file':
        'Please attach the proof of execution itself, for example a statement of work signed by {{customer}}.',
      'other-customer': 'Please attach a document that names {{customer}} and tenant {{tenantId}}.',
      'other-claim': 'Please attach the proof of execution that belongs to claim {{claim}}.',
      unreadable: 'Please attach a copy that opens without a password and can be read on every page.',
      'no-customer-signature': 'Please attach a copy signed by {{customer}}.',
      'partner-signature-only':
        'Please attach a copy that {{customer}} has signed, too; a signature of {{partner}} alone is not enough.',
      'signature-undated': 'Please attach a copy on which {{customer}} dated the signature.',
      'no-disclosure':
        'Please attach a proof of execution with the Public Sector Disclosure, signed by {{customer}}.',
      'no-date': 'Please attach a proof of execution that carries dates beside the signature or in the text.',
      'older-than-limit': 'Please attach a newer acknowledgment by {{customer}}.',
      'dates-contradict': 'Please attach a proof of execution whose dates agree, or explain the difference.',
      'no-description':
        'Please attach a description of the work {{partner}} did or will do for {{customer}}.',
      'description-insufficient':
        'Please describe the work of {{partner}} so that it can be recognised: what was done, how, and for which need of {{customer}}.',
      'not-by-partner': 'Please attach evidence that {{partner}} did the work.',
      'product-missing': 'Please attach a proof of execution that names: {{products}}.',
      'header-only': 'Please name where the work is described, not only in a heading: {{products}}.',
      'other-product':
        'Please attach a proof of execution for the claimed products, or correct the claim: {{products}}.',
      'template-part-empty': 'Please fill in the product part of the template: {{products}}.',
    },
    datesBetween: 'The acknowledgment must be dated between {{from}} and {{to}}.',
    answerWithin: 'Please answer within {{days}} business days; after that the claim may be rejected.',
  },
}
