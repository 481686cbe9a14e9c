/*
 * What a consultant does for each Microsoft product, as lines of a scope and its deliverables. Claims pick from here and
 * give the number of users; what one customer alone would say stands in claims/. English only.
 */
import type { Work } from './statement-of-work.ts'

type Lines = {
  readonly does: (users: number) => readonly string[]
  readonly gives: readonly string[]
  readonly not: readonly string[]
}

const microsoft365: Readonly<Record<string, Lines>> = {
  'Exchange Online': {
    does: users => [
      `Move ${users} mailboxes and their archives from the on-premises mail servers to Exchange Online in nightly batches, with a pilot of 25 mailboxes first.`,
      'Set up hybrid mail flow, accepted domains, connectors, and the DNS records for autodiscovery, SPF, DKIM and DMARC.',
      'Rebuild shared mailboxes, rooms and distribution lists, and agree retention tags with the records officer.',
      'Repair devices and profiles that do not reconnect, and switch off the old servers after two quiet weeks.',
    ],
    gives: [
      'Batch plan and nightly migration log for Exchange Online',
      'Mail flow design with tested DNS records',
    ],
    not: ['Migration of public folders larger than 50 GB'],
  },
  'Microsoft Teams': {
    does: users => [
      `Enable Microsoft Teams for ${users} people in three waves and retire the previous chat product.`,
      'Agree naming, guest access, expiry and channel policies, and put them in place as tenant settings.',
      'Build team templates for projects, sites and committees, with a request form that an owner approves.',
      'Run twelve learning sessions and a champions network; report monthly active users before and after each wave.',
    ],
    gives: [
      'Teams governance handbook and configured policies',
      'Adoption report with active users per wave',
    ],
    not: ['Purchase of headsets, cameras or room devices'],
  },
  'SharePoint Online': {
    does: users => [
      `Design the site structure and permissions for ${users} people: hubs for departments, sites for projects.`,
      'Scan the file servers, agree what is archived or deleted, and move the rest into SharePoint Online libraries with metadata.',
      'Build the intranet home, news and search verticals with out-of-the-box web parts.',
      'Train site owners in permissions, versions and sharing links.',
    ],
    gives: ['Site map and permission matrix', 'Migration report listing moved, skipped and failed files'],
    not: ['Custom-coded web parts'],
  },
  'Microsoft 365 Apps': {
    does: users => [
      `Package and roll out Microsoft 365 Apps to ${users} devices by the management tool, replacing the perpetual version.`,
      'Test macros and add-ins with the readiness toolkit and repair the forty most used workbooks.',
      'Set up update rings: monthly for pilots, semi-annual for the rest.',
      'Watch activations daily during the rollout and follow up devices that stay behind.',
    ],
    gives: ['Deployment package and update ring design', 'Activation report per site'],
    not: ['Replacement of hardware below the minimum requirements'],
  },
  Intune: {
    does: users => [
      `Enrol ${users} phones and laptops in Intune with compliance rules and a self-service company portal.`,
      'Translate the group policies in use into configuration profiles and security baselines.',
      'Protect work data on private phones by application policies without enrolment.',
      'Test loss, theft and leaver procedures with the service desk and write them down.',
    ],
    gives: ['Compliance and configuration profiles, exported', 'Service desk guide for enrolment and wipe'],
    not: ['Repair of devices'],
  },
  'Azure AD Premium': {
    does: users => [
      `Introduce multi-factor sign-in for ${users} accounts by Conditional Access, first in report-only mode.`,
      'Block legacy protocols after listing the applications that still use them.',
      'Set up self-service password reset and quarterly access reviews for guest accounts.',
      'Move five line-of-business applications to single sign-on.',
    ],
    gives: ['Conditional Access policy set with test results', 'Sign-in report before and after enforcement'],
    not: ['Licensing advice'],
  },
  'Defender for Endpoint': {
    does: users => [
      `Onboard ${users} Windows and macOS devices to Defender for Endpoint and remove the previous antivirus.`,
      'Tune attack surface reduction rules from audit to block in three steps.',
      'Connect alerts to the security desk and write playbooks for the six most frequent incidents.',
      'Review exposure score each fortnight with the security officer.',
    ],
    gives: ['Onboarding report by device group', 'Incident playbooks'],
    not: ['Round-the-clock monitoring'],
  },
  'Teams Phone': {
    does: users => [
      `Replace the telephone exchange by Teams Phone for ${users} extensions, including number porting.`,
      'Build call queues, auto attendants and holiday tables for reception and the service line.',
      'Test emergency calling at each site with the facility team.',
      'Train reception and the service desk on their consoles.',
    ],
    gives: ['Number plan and porting record', 'Call flow drawings, approved by each department'],
    not: ['Fax and door-phone lines'],
  },
  Yammer: {
    does: users => [
      `Launch Yammer communities for ${users} employees, with a leadership corner and five communities of practice.`,
      'Agree usage rules with the works council and brief moderators.',
      'Surface communities inside the intranet pages.',
      'Measure posts, readers and answered questions each month.',
    ],
    gives: ['Community charter', 'Monthly engagement figures for the first quarter'],
    not: ['Content moderation after the project'],
  },
  'Information Protection': {
    does: users => [
      `Introduce four sensitivity labels for ${users} people, from public to strictly confidential.`,
      'Run automatic classification in simulation for three weeks and adjust the rules with the data owners.',
      'Protect exports of the customer register by encryption and watermark.',
      'Teach labelling in thirty-minute sessions per department.',
    ],
    gives: ['Label taxonomy and policy export', 'Simulation results with agreed exceptions'],
    not: ['Classification of paper archives'],
  },
}

const business: Readonly<Record<string, Lines>> = {
  'Dynamics 365 Sales': {
    does: users => [
      `Configure Dynamics 365 Sales for ${users} sellers: leads, opportunities, quotes and a forecast by region.`,
      'Load accounts, contacts and three years of opportunities from the previous database after cleansing doubles.',
      'Connect quotes to the price list of the enterprise resource system by a nightly interface.',
      'Coach regional managers in pipeline reviews and follow usage weekly for two months.',
    ],
    gives: [
      'Configured Sales environment with release notes',
      'Data load protocol signed by sales operations',
    ],
    not: ['Commission calculation'],
  },
  'Dynamics 365 Customer Service': {
    does: users => [
      `Set up Dynamics 365 Customer Service for ${users} agents with case routing, entitlements and service levels.`,
      'Turn 240 answer templates into knowledge articles with an approval step.',
      'Connect e-mail, web form and telephone so that each contact opens or finds a case.',
      'Measure first-contact resolution before go-live and in the eight weeks after it.',
    ],
    gives: ['Case and routing design', 'Knowledge base with owners'],
    not: ['Chat bots'],
  },
  'Dynamics 365 Field Service': {
    does: users => [
      `Introduce Dynamics 365 Field Service for ${users} technicians with schedule board, skills and travel times.`,
      'Model 1,900 customer assets and their maintenance agreements.',
      'Configure the mobile application with inspection forms that also work without a signal.',
      'Accompany the first twenty visits and correct the forms.',
    ],
    gives: ['Schedule board and resource model', 'Inspection forms for four asset classes'],
    not: ['Tablets and mounting'],
  },
  'Dynamics 365 Finance': {
    does: users => [
      `Implement Dynamics 365 Finance for ${users} finance users: ledger, payables, receivables and fixed assets.`,
      'Agree one chart of accounts for all legal entities and map the old accounts to it.',
      'Migrate open items and balances in two rehearsals and one cut-over weekend.',
      'Stand by through the first two month-end closings.',
    ],
    gives: ['Chart of accounts and posting profiles', 'Cut-over plan with rehearsal results'],
    not: ['Statutory reporting by third-party software'],
  },
  'Dynamics 365 Supply Chain Management': {
    does: users => [
      `Configure Dynamics 365 Supply Chain Management for ${users} planners and warehouse staff.`,
      'Set up item models, warehouses, wave templates and hand-held menus for two distribution centres.',
      'Run planning in parallel with the old system for four weeks and explain each difference.',
      'Train key users, who then train the shifts.',
    ],
    gives: ['Warehouse process flows', 'Parallel-run comparison'],
    not: ['Conveyor control'],
  },
  'Dynamics 365 Business Central': {
    does: users => [
      `Demonstrate and trial Dynamics 365 Business Central with ${users} users from buying, stock and accounts.`,
      'Hold three fit-gap workshops and rate 86 requirements against the standard.',
      'Build a trial company with sample items, prices and two sales channels.',
      'Present cost, risks and a road map to the management board.',
    ],
    gives: ['Fit-gap list', 'Trial company and board presentation'],
    not: ['Productive implementation'],
  },
  'Dynamics 365 Marketing': {
    does: users => [
      `Plan a Dynamics 365 Marketing trial with ${users} marketers and two customer journeys.`,
      'Define consent records and e-mail templates.',
      'Compare opening rates with the present mailing tool.',
      'Report the result to the marketing director.',
    ],
    gives: ['Trial journeys', 'Comparison report'],
    not: ['Creative work'],
  },
  'Dynamics 365 Human Resources': {
    does: users => [
      `Implement Dynamics 365 Human Resources for ${users} employees: positions, leave, benefits and reviews.`,
      'Model 14 leave plans under three collective agreements and test them with payroll.',
      'Load job history since 2012 and check it with the personnel office by sampling.',
      'Open employee self-service in four waves.',
    ],
    gives: ['Leave and benefit configuration with test cases', 'Self-service guide'],
    not: ['Payroll run'],
  },
  'Dynamics 365 Project Operations': {
    does: users => [
      `Introduce Dynamics 365 Project Operations for ${users} project staff: quotes, resources, time and billing.`,
      'Define price lists per role and a booking process that needs one approval.',
      'Move running projects with their budgets at a quarter end.',
      'Check the first two billing runs line by line.',
    ],
    gives: ['Project and price model', 'Billing run protocol'],
    not: ['Travel booking'],
  },
  'Dynamics 365 Customer Insights': {
    does: users => [
      `Unify customer records from four sources in Dynamics 365 Customer Insights for ${users} analysts.`,
      'Agree match and merge rules and measure false matches on a sample of 500.',
      'Build segments for lapsed buyers and service risk.',
      'Hand segments to the campaign team each Monday.',
    ],
    gives: ['Match rules with quality report', 'Three live segments'],
    not: ['Purchase of external data'],
  },
}

const library: Readonly<Record<string, Lines>> = { ...microsoft365, ...business }

/** `product` is the name the document uses; `like` names the entry when the document says it otherwise ("ProPlus"). */
export function workOn(product: string, users: number, like: string = product): Work {
  const lines = library[like]
  if (!lines) throw new Error(`No work is described for ${like}`)
  const says = (line: string): string => line.replaceAll(like, product)
  return {
    product,
    activities: lines.does(users).map(says),
    deliverables: lines.gives.map(says),
    notIncluded: lines.not,
  }
}
