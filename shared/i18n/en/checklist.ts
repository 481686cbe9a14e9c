/** What each finding asks (rule text), the single questions of a claim, and why an outcome is recommended. */
export const checklist = {
  rule: {
    poe: 'Every association needs a proof of execution. It must belong to this claim: same customer, same tenant, this work. A wrong file counts as missing.',
    acknowledgment: 'The customer’s signature is on the PoE. A signature of the partner alone is not enough.',
    dates:
      'The PoE carries dates, and they are not old in relation to the claim: the acknowledgment is dated within 12 months before submission.',
    solution:
      'The PoE describes the work the partner has done or will do for the customer, in enough detail to recognise it.',
    products: 'Every product or workload of the claim is named in the PoE.',
  },
  asks: {
    'poe-pertains': 'Is the file a proof of execution, and does it pertain to this claim?',
    'poe-customer-matches': 'Are customer, tenant and domain the ones of the claim?',
    'poe-beyond-referral':
      'Public sector: is there more than a FastTrack referral mail? It is not enough here; once the full PoE with its disclosure is there, the original date counts.',
    'customer-signed': 'Has the customer signed?',
    'public-sector-disclosure':
      'Public sector in the US or Puerto Rico: does the signed PoE carry the Public Sector Disclosure?',
    'dates-present': 'Are there dates beside the signature or in the text?',
    'dates-within-limit': 'Is the acknowledgment at most 12 months older than the submission?',
    'work-described': 'Is the work described: what was done, for whom, how?',
    'work-by-partner': 'Was this partner the one who did it?',
    'workloads-named': 'Is every claimed workload named?',
    'workloads-per-line': 'Does each workload stand at its own line of work, not only in a heading?',
    'product-names': 'Is every claimed product named, also beside a ticked “Business applications”?',
    'subscriptions-match': 'Do the named products fit the subscriptions of the claim?',
    'revenue-seller': 'Is the Dynamics solution seller named?',
    'revenue-customer': 'Is the customer named?',
    'revenue-isv': 'Is the ISV product or solution named?',
  },
  notes: {
    label: 'Not a reason to fail',
    'template-not-required':
      'The Microsoft template is recommended, not required: another paper counts if it holds everything asked for.',
    'referral-mail':
      'A FastTrack referral mail of a commercial customer is an initial PoE until the full one is there.',
    'disclosure-elsewhere':
      'The Public Sector Disclosure is documented for the US and Puerto Rico only; incentives in general also check public sector in India.',
    'forward-looking':
      'A signed statement of work about work still to come does not fail by that alone; partners may claim right after signature.',
    'partial-products':
      'If the PoE supports only some of the products or workloads, ask the partner to remove the others instead of failing the whole claim.',
  },
  source: 'Source: {{source}}',
  recommendation: {
    'all-met': 'All five findings are met.',
    'findings-open': 'Not all findings are met, and the partner can still supply what is missing.',
    'some-products-unsupported':
      'The PoE supports some of the claimed products only; the partner can remove the others.',
    'still-open-after-request': 'The partner was asked before, and the finding is still not met.',
    'dispute-not-met': 'The findings are not met after the dispute, and a dispute is answered finally.',
  },
}
