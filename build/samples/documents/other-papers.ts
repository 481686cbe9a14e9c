/*
 * Papers that partners attach beside, or by mistake instead of, a statement of work: a price quote, a non-disclosure
 * agreement, a reseller order form, a printed referral e-mail, an acceptance certificate.
 */
import type { Block, DocumentPlan, Signature } from './plan.ts'
import { wordings } from './wording.ts'

type Paper = {
  readonly partner: string
  readonly customer: string
  readonly reference: string
  readonly createdAt: string
}

export type Quote = Paper & {
  readonly date: string
  readonly validUntil: string
  readonly product: string
  readonly lines: ReadonlyArray<readonly [string, string, string]>
}

export function priceQuote(quote: Quote): DocumentPlan {
  return {
    title: `Quotation ${quote.reference}`,
    author: quote.partner,
    createdAt: quote.createdAt,
    language: 'en',
    look: 'modern',
    header: `${quote.partner}  |  Quotation`,
    sections: [
      {
        title: `Quotation ${quote.reference}`,
        blocks: [
          {
            kind: 'facts',
            rows: [
              ['Prepared for', quote.customer],
              ['Prepared by', quote.partner],
              ['Date', quote.date],
              ['Valid until', quote.validUntil],
            ],
          },
          {
            kind: 'text',
            text: `Thank you for your interest in ${quote.product}. We are glad to offer the following licences and days. No work starts before an order.`,
          },
          { kind: 'table', widths: [7, 3, 3], head: ['Position', 'Quantity', 'Price'], rows: quote.lines },
        ],
      },
      {
        title: 'Conditions of sale',
        newPage: true,
        blocks: [
          {
            kind: 'list',
            numbered: true,
            items: [
              'Prices are net and hold until the date above.',
              'Licence prices follow the list of the publisher on the day of the order.',
              'Services are described in a separate statement of work that is agreed after the order.',
              'This quotation is not a contract and needs no signature.',
            ],
          },
        ],
      },
    ],
  }
}

export type NonDisclosure = Paper & { readonly date: string; readonly signatures: readonly Signature[] }

export function nonDisclosure(agreement: NonDisclosure): DocumentPlan {
  const { partner, customer } = agreement
  const clause = (title: string, texts: readonly string[]) => ({
    title,
    blocks: texts.map((text): Block => ({ kind: 'text', text })),
  })
  return {
    title: 'Mutual non-disclosure agreement',
    author: partner,
    createdAt: agreement.createdAt,
    language: 'en',
    look: 'letter',
    header: `Mutual non-disclosure agreement  |  ${agreement.reference}`,
    sections: [
      clause('Mutual non-disclosure agreement', [
        `This agreement is made on ${agreement.date} between ${customer} and ${partner}. The parties wish to talk about a possible improvement of the intranet of ${customer} and expect to show each other information that is not public.`,
      ]),
      clause('1. Confidential information', [
        'Everything that a party marks as confidential, or that a sensible person would treat as such, is confidential. Plans, prices, personal data, designs and screenshots of systems are confidential without a mark.',
        'What was public before, or was received from somebody free to give it, is not.',
      ]),
      clause('2. Duties', [
        'The receiving party uses confidential information only to judge the possible project, keeps it as carefully as its own, and shows it only to employees who need it.',
        'No screenshots or reports of systems may be given to a third party, including software publishers.',
      ]),
      clause('3. No obligation', [
        'Neither party is bound to order, to supply or to exclude others. No services are provided under this agreement.',
      ]),
      clause('4. Term', ['The agreement ends two years after its date; the duties last three years longer.']),
      {
        title: '5. Signatures',
        newPage: true,
        blocks: [
          {
            kind: 'signatures',
            labels: wordings.en.signatureLabels,
            parties: agreement.signatures,
            stacked: true,
          },
        ],
      },
    ],
  }
}

export type OrderForm = Paper & {
  readonly date: string
  readonly tenantId: string
  readonly lines: ReadonlyArray<readonly [string, string, string]>
  readonly signature: Signature
}

export function resellerOrder(order: OrderForm): DocumentPlan {
  return {
    title: `Cloud Solution Provider order ${order.reference}`,
    author: order.partner,
    createdAt: order.createdAt,
    language: 'en',
    look: 'ledger',
    header: `Cloud Solution Provider order  |  ${order.reference}`,
    sections: [
      {
        title: 'Cloud Solution Provider order form',
        blocks: [
          {
            kind: 'facts',
            rows: [
              ['Reseller', order.partner],
              ['Customer', order.customer],
              ['Tenant ID', order.tenantId],
              ['Order date', order.date],
              ['Billing', 'Monthly, by the reseller'],
            ],
          },
          {
            kind: 'table',
            widths: [7, 3, 3],
            head: ['Subscription', 'Seats', 'Per month'],
            rows: order.lines,
          },
          {
            kind: 'text',
            text: 'The customer orders the subscriptions above through the Cloud Solution Provider programme. Billing and first-line support are provided by the reseller. Implementation services are not part of this order.',
          },
        ],
      },
      {
        title: 'Terms',
        newPage: true,
        blocks: [
          {
            kind: 'list',
            items: [
              'Seats may be added at any time and reduced at renewal.',
              'The customer has accepted the Microsoft Customer Agreement.',
              'Late payment may lead to suspension after notice.',
            ],
          },
          {
            kind: 'signatures',
            labels: wordings.en.signatureLabels,
            parties: [order.signature],
            stacked: true,
          },
        ],
      },
    ],
  }
}

export type Mail = Paper & {
  readonly from: string
  readonly to: string
  readonly copy: string
  readonly sent: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly quoted: readonly string[]
  readonly printed: string
}

export function printedMail(mail: Mail): DocumentPlan {
  return {
    title: mail.subject,
    author: mail.from,
    createdAt: mail.createdAt,
    language: 'en',
    look: 'ledger',
    header: `${mail.printed}  |  ${mail.subject}`,
    sections: [
      {
        title: mail.subject,
        untitled: true,
        blocks: [
          { kind: 'text', text: mail.subject, bold: true },
          {
            kind: 'facts',
            rows: [
              ['From:', mail.from],
              ['Sent:', mail.sent],
              ['To:', mail.to],
              ['Cc:', mail.copy],
              ['Subject:', mail.subject],
            ],
          },
          ...mail.paragraphs.map((text): Block => ({ kind: 'text', text })),
        ],
      },
      {
        title: 'Earlier message',
        untitled: true,
        newPage: true,
        blocks: mail.quoted.map((text): Block => ({ kind: 'text', text })),
      },
    ],
  }
}

export type Certificate = Paper & {
  readonly tenantId: string
  readonly project: string
  readonly accepted: ReadonlyArray<readonly [string, string, string]>
  readonly remarks: readonly string[]
  readonly signatures: readonly Signature[]
}

export function acceptanceCertificate(certificate: Certificate): DocumentPlan {
  return {
    title: `Acceptance certificate: ${certificate.project}`,
    author: certificate.partner,
    createdAt: certificate.createdAt,
    language: 'en',
    look: 'modern',
    header: `${certificate.partner}  |  ${certificate.reference}`,
    sections: [
      {
        title: 'Acceptance certificate',
        blocks: [
          {
            kind: 'facts',
            rows: [
              ['Customer', certificate.customer],
              ['Tenant ID', certificate.tenantId],
              ['Project', certificate.project],
              ['Reference', certificate.reference],
            ],
          },
          {
            kind: 'table',
            widths: [6, 3, 6],
            head: ['Result', 'Handed over', 'Measured'],
            rows: certificate.accepted,
          },
          ...certificate.remarks.map((text): Block => ({ kind: 'text', text })),
        ],
      },
      {
        title: 'Sign-off',
        blocks: [
          { kind: 'signatures', labels: wordings.en.signatureLabels, parties: certificate.signatures },
        ],
      },
    ],
  }
}
