/** What the reasons of requests and rejections mean, after the programme's own definitions [S3, B-M]. */
export const reasons = {
  request: {
    'missing-all-poe': 'The file is missing: a wrong one was uploaded, or it does not pertain to this claim.',
    'missing-customer-acknowledgment': 'The customer’s signature is not on the PoE.',
    'missing-or-old-dates': 'Dates are missing, or old in relation to the claim.',
    'missing-partner-solution': 'The description of the work is insufficient or not in the document.',
    'missing-products': 'The PoE does not include a product or workload that is claimed.',
  },
  rejection: {
    'partner-request': 'The partner asked for its rejection.',
    'customer-decline': 'After the approval the customer did not consent to the association.',
    'insufficient-poe': 'Every association needs a PoE, and what was supplied is not enough.',
    'missing-customer-consent': 'The customer’s acknowledgment is still not on the PoE.',
    'missing-products': 'A claimed product or workload is still not in the PoE.',
    'no-partner-response': 'The partner did not answer the request in time.',
    'poe-unavailable': 'There is still no PoE for this claim.',
  },
}
