/*
 * What a careful reviewer should find, claim by claim, for tests and for the table in README.md (which is checked
 * against this). A judgement of the papers alone: what the platform knows (subscription, channel, MPN) is in the note.
 */
export type ExpectedVerdict = 'pass' | 'fail' | 'unclear' | 'not-applicable'

export type Expected = {
  readonly poe: ExpectedVerdict
  readonly acknowledgment: ExpectedVerdict
  readonly dates: ExpectedVerdict
  readonly solution: ExpectedVerdict
  readonly products: ExpectedVerdict
  readonly note: string
}

const words = { P: 'pass', F: 'fail', U: 'unclear', N: 'not-applicable' } as const
type Letter = keyof typeof words

/** Five letters in the order of the checklist: PoE, acknowledgment, dates, solution, products. */
function finds(
  [poe, acknowledgment, dates, solution, products]: readonly [Letter, Letter, Letter, Letter, Letter],
  note: string,
): Expected {
  return {
    poe: words[poe],
    acknowledgment: words[acknowledgment],
    dates: words[dates],
    solution: words[solution],
    products: words[products],
    note,
  }
}

const allPass = ['P', 'P', 'P', 'P', 'P'] as const
const nothingToRead = ['F', 'U', 'U', 'U', 'U'] as const
const draft = ['N', 'N', 'N', 'N', 'N'] as const

/** Keyed by claim id, in the state of first-week.poecase and second-generation.poecase. */
export const expected: Readonly<Record<string, Expected>> = {
  'CLM-0376': finds(allPass, 'Disputed: the signature that was not found is in part 2, page 1.'),
  'CLM-0378': finds(
    ['P', 'P', 'P', 'P', 'U'],
    'Disputed: product named in part 3 only; part 4 marks business applications without a name.',
  ),
  'CLM-0381': finds(allPass, 'Papers in order; the customer declined after approval.'),
  'CLM-0384': finds(
    ['P', 'P', 'F', 'P', 'P'],
    'Disputed: dated 02/03/2020, fourteen or fifteen months before submission.',
  ),
  'CLM-0386': finds(['P', 'F', 'F', 'P', 'P'], 'Unsigned form; rejected because the partner did not answer.'),
  'CLM-0389': finds(
    allPass,
    'Papers fit usage, the claim says pre-sales; rejected at the partner’s request.',
  ),
  'CLM-0391': finds(
    ['P', 'F', 'P', 'P', 'P'],
    'Public university, Puerto Rico: signed, but no public sector disclosure.',
  ),
  'CLM-0393': finds(
    ['P', 'P', 'P', 'U', 'F'],
    'Form is about Microsoft Teams; neither claimed product is in it.',
  ),
  'CLM-0395': finds(nothingToRead, 'Rejected as unreadable; the file is not in the archive.'),
  'CLM-0398': finds(
    allPass,
    'Approved incumbent of CLM-0412; letter layout, signatures before the consent clause on the last page.',
  ),
  'CLM-0399': finds(allPass, 'Papers in order; rejected because the customer declined.'),
  'CLM-0403': finds(
    ['P', 'F', 'F', 'P', 'P'],
    'Printed signature block left empty by both; an effective date is not a signature date.',
  ),
  'CLM-0405': finds(['P', 'F', 'F', 'P', 'P'], 'Signed by the partner only, customer block empty.'),
  'CLM-0407': finds(
    ['P', 'P', 'F', 'P', 'P'],
    'Signed March 25, 2020: fourteen months before submission. One subscription is not provisioned.',
  ),
  'CLM-0409': finds(
    ['F', 'U', 'P', 'P', 'P'],
    'Paper of the Swiss sister company: other name, tenant and domain than the claim.',
  ),
  'CLM-0410': finds(
    ['P', 'P', 'P', 'P', 'F'],
    'Teams is in the title and crossed in the table; scope and deliverables are Exchange Online alone.',
  ),
  'CLM-0412': finds(
    allPass,
    'Clean; competes with CLM-0398 for Dynamics 365 Sales, newer signature (March 24, 2021).',
  ),
  'CLM-0414': finds(allPass, 'Korean statement of work, signed 2021년 3월 17일.'),
  'CLM-0415': finds(allPass, 'Clean; signatures on page 2. Competes with CLM-0421 for Microsoft 365 Apps.'),
  'CLM-0416': finds(
    ['P', 'P', 'P', 'P', 'F'],
    'Korean; Intune is claimed, handsets are out of scope and Intune is not crossed.',
  ),
  'CLM-0417': finds(allPass, 'Chinese statement of work, signed 2021年4月8日. One subscription is in grace.'),
  'CLM-0418': finds(['P', 'F', 'F', 'P', 'P'], 'Chinese; only the partner has signed.'),
  'CLM-0419': finds(
    ['P', 'F', 'P', 'P', 'P'],
    'Public school, US: signed, but no public sector disclosure; partner was asked.',
  ),
  'CLM-0420': finds(allPass, 'City, US: disclosure stands after the signatures on the last page.'),
  'CLM-0421': finds(allPass, 'Form; claims ProPlus, which is Microsoft 365 Apps of CLM-0415.'),
  'CLM-0422': finds(allPass, 'Municipality, Puerto Rico: disclosure in part 2 of the form.'),
  'CLM-0423': finds(
    ['P', 'F', 'P', 'P', 'P'],
    'Public university, Puerto Rico: no disclosure and no consent clause. AADP = Azure AD Premium.',
  ),
  'CLM-0424': finds(
    ['F', 'F', 'F', 'F', 'U'],
    'A price quote: no signature, no work. The partner location is not enrolled.',
  ),
  'CLM-0425': finds(['F', 'U', 'P', 'F', 'U'], 'A reseller order form; the subscription is a CSP one.'),
  'CLM-0426': finds(allPass, 'Scan without text, tilted by 0.7 degrees; everything is there to be seen.'),
  'CLM-0427': finds(allPass, 'Scan without text, lying on its side. The location 3317788 is not enrolled.'),
  'CLM-0428': finds(
    ['F', 'F', 'U', 'F', 'F'],
    'A non-disclosure agreement: no tenant, no service, no work; signatures of December 2020 are under another matter.',
  ),
  'CLM-0429': finds(
    ['P', 'U', 'P', 'U', 'P'],
    'FastTrack referral mail as initial proof; the customer confirms by mail, nobody signed.',
  ),
  'CLM-0430': finds(allPass, 'Contract of over sixty pages; signatures on page 7, twelve annexes behind.'),
  'CLM-0431': finds(
    allPass,
    'Revenue association: seller, customer and ISV solution on page 3; fees on a landscape page.',
  ),
  'CLM-0432': finds(nothingToRead, 'The manifest names a file that the archive lacks.'),
  'CLM-0433': finds(draft, 'Draft without a file.'),
  'CLM-0434': finds(
    ['P', 'F', 'F', 'F', 'P'],
    'Unsigned form that says "We assisted the customer."; rejected as insufficient.',
  ),
  'CLM-0435': finds(
    allPass,
    'Two files: shared contract and acceptance certificate of the workplace stream.',
  ),
  'CLM-0436': finds(allPass, 'The same contract as CLM-0435, finance stream.'),
  'CLM-0437': finds(
    ['U', 'U', 'U', 'U', 'U'],
    'Locked file; the password is in the partner’s comment, and with it everything passes.',
  ),
  'CLM-0438': finds(nothingToRead, 'Broken upload that no viewer opens.'),
  'CLM-0439': finds(
    allPass,
    'Papers in order; the subscription is not on the tenant, the incumbent is known by name only.',
  ),
  'CLM-1201': finds(allPass, 'Uses the new name Entra ID. Incumbent of CLM-1207.'),
  'CLM-1202': finds(allPass, 'Korean statement of work, signed 2023년 6월 21일.'),
  'CLM-1203': finds(
    ['P', 'P', 'F', 'P', 'P'],
    'Chinese; signed 2022年8月25日, fourteen months before submission. Subscription expired.',
  ),
  'CLM-1204': finds(
    ['P', 'P', 'P', 'P', 'F'],
    'Business applications marked without a product name; partner was asked.',
  ),
  'CLM-1205': finds(allPass, 'City, US, with disclosure; approved. Purview name for Information Protection.'),
  'CLM-1206': finds(
    ['P', 'P', 'P', 'P', 'U'],
    'Disputed: part 3 describes Teams Phone, part 4 crosses Microsoft Teams.',
  ),
  'CLM-1207': finds(allPass, 'Azure AD Premium, which is Entra ID of CLM-1201; newer signature.'),
  'CLM-1208': finds(
    allPass,
    'First file unsigned; the second is signed on 3 November 2023, before resubmission. Yammer = Viva Engage.',
  ),
  'CLM-1209': finds(draft, 'Draft without a file.'),
  'CLM-1210': finds(
    ['P', 'P', 'P', 'F', 'P'],
    'Only a licence renewal is described; final after the dispute.',
  ),
}

/** What changes once next-week.poecase has been imported as well. */
export const expectedAfterUpdate: Readonly<Record<string, Expected>> = {
  'CLM-0405': finds(allPass, 'Second file: the form, signed by the customer on 8 June 2021.'),
  'CLM-0419': finds(allPass, 'Second file: addendum with the disclosure, signed June 8, 2021.'),
  'CLM-0428': finds(allPass, 'Second file: statement of work signed January 20, 2021, names both products.'),
  'CLM-0445': finds(allPass, 'New claim with a clean form.'),
}
