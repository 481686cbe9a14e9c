/** Where the documents contradict each other: the topics and what can be chosen, in Settings and in the claim facts. */
export const readings = {
  topic: {
    review: 'Time for the review',
    customerOptOut: 'Time of the customer to decline',
    overall: 'Decision in all',
    decline: 'Declining after that time',
    consent: 'When the customer is asked',
    edit: 'Edits after submission',
    disputeAnswer: 'Another request after a dispute',
    alreadyClaimed: 'Subscription that is already claimed',
    activeOrGrace: 'Subscription not active or in grace',
    creator: 'Who may create a claim',
  },
  review: {
    range: '5 to 14 business days',
    '5-business-days': '5 business days',
    '14-business-days': '14 business days',
  },
  customerOptOut: {
    range: '7 days or 5 business days, whichever is later',
    '7-days': '7 days',
    '5-business-days': '5 business days',
  },
  overall: {
    range: '10 days or 10 business days, whichever is later',
    '10-days': '10 days',
    '10-business-days': '10 business days',
  },
  decline: { 'within-window': 'Not any more', 'any-time': 'At any time' },
  consent: { 'after-approval': 'After the approval', 'on-submission': 'From the submission on' },
  edit: {
    never: 'Never',
    'submitted-and-partner-action': 'In “Submitted” and “Partner action required”',
    'partner-action': 'In “Partner action required” alone',
  },
  disputeAnswer: { final: 'No, the answer is final', 'may-ask-again': 'Allowed' },
  alreadyClaimed: { error: 'Error', warning: 'Warning, decided between the partners' },
  activeOrGrace: {
    'during-claim': 'Error, the claim flow stops there',
    'after-claim': 'Warning, checked after the claim',
  },
  creator: { 'admin-only': 'Incentives admin alone', 'admin-or-user': 'Incentives admin or incentives user' },
  printed: '{{reading}} [{{source}}]',
  asPrinted: 'As printed: {{choice}}',
}
