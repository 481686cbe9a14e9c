/**
 * What the claim says (key I): the facts to hold against the PoE, in the order the findings ask for them. Unknown stays
 * the word "unknown": an absent subscription fact is not a No.
 */
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { associationKind } from '../../../shared/claim/activity.ts'
import type { ClaimedProduct, ClaimFacts as Facts } from '../../../shared/claim/claim.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { FactsChecks } from './facts-checks.tsx'
import { FactsCompetitors } from './facts-competitors.tsx'
import { FactsDates } from './facts-dates.tsx'
import { FactsIdentity } from './facts-identity.tsx'
import { FactsStanding } from './facts-standing.tsx'

export function ClaimFacts() {
  const styles = useStyles()
  const { state } = useReviewSession()
  return (
    <div className={styles.facts}>
      <Differences />
      <FactsChecks />
      <FactsIdentity />
      <FactsStanding />
      <FactsCompetitors />
      <Dates />
      <Customer facts={state.facts} />
      <Partner facts={state.facts} />
      <Association facts={state.facts} />
      <Products facts={state.facts} />
    </div>
  )
}

function Customer({ facts: { customer } }: { readonly facts: Facts }) {
  const text = useText()
  return (
    <FactGroup title={text('review.facts.customer')}>
      <Fact term={text('review.facts.country')}>{customer.country}</Fact>
      <Fact term={text('review.facts.publicSector')}>
        {text(customer.publicSector ? 'review.facts.yes' : 'review.facts.no')}
      </Fact>
      <Contact contact={customer.contact} />
    </FactGroup>
  )
}

function Partner({ facts: { partner } }: { readonly facts: Facts }) {
  const text = useText()
  return (
    <FactGroup title={text('review.facts.partner')}>
      <Fact term={text('review.facts.enrolled')}>
        {text(partner.mpnEnrolled ? 'review.facts.yes' : 'review.facts.no')}
      </Fact>
      <Contact contact={partner.contact} />
    </FactGroup>
  )
}

function Contact({ contact }: { readonly contact: Facts['partner']['contact'] }) {
  const text = useText()
  if (!contact) return null
  const title = 'title' in contact && typeof contact.title === 'string' ? contact.title : ''
  return (
    <Fact term={text('review.facts.contact')}>
      {[contact.name, title, contact.email].filter(part => part !== '').join(' · ')}
    </Fact>
  )
}

function Association({ facts }: { readonly facts: Facts }) {
  const text = useText()
  const { state } = useReviewSession()
  const kind = associationKind(facts.solutionArea, facts.activity)
  return (
    <FactGroup title={text('review.facts.association')}>
      <Fact term={text('review.facts.claimName')}>{facts.name}</Fact>
      <Fact term={text('review.facts.area')}>{text(`terms.solutionArea.${facts.solutionArea}`)}</Fact>
      <Fact term={text('review.facts.activity')}>{text(`terms.activity.${facts.activity}`)}</Fact>
      <Fact term={text('review.facts.program')}>{text(`terms.program.${facts.program}`)}</Fact>
      <Fact term={text('review.facts.channel')}>
        {text(`terms.purchaseChannel.${facts.purchaseChannel}`)}
      </Fact>
      {kind && (
        <Fact term={text('review.facts.unit')}>
          {text(`review.facts.unitOf.${kind.unit}`)} ·{' '}
          {text(kind.paidIn.includes(state.ruleset) ? 'review.facts.paid' : 'review.facts.unpaid')}
        </Fact>
      )}
      <Fact term={text('review.facts.ruleset')}>{text(`terms.ruleset.${state.ruleset}`)}</Fact>
    </FactGroup>
  )
}

function Products({ facts }: { readonly facts: Facts }) {
  const styles = useStyles()
  const text = useText()
  return (
    <section className={styles.group}>
      <Title>{text('review.facts.products', { count: facts.products.length })}</Title>
      <ul className={styles.products}>
        {facts.products.map(product => (
          <li key={product.name + (product.subscriptionId ?? '')}>
            <Text weight="semibold">{product.name}</Text>
            <Subscription product={product} />
            {facts.incumbent
              ?.filter(other => other.product === product.name)
              .map(other => (
                <Text key={other.partnerName} size={200} block className={styles.warning}>
                  {text('review.facts.incumbent', { partner: other.partnerName, claim: other.claimId ?? '' })}
                </Text>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Subscription({ product: { subscription, subscriptionId } }: { readonly product: ClaimedProduct }) {
  const styles = useStyles()
  const text = useText()
  const yesNo = (value: boolean | undefined) =>
    text(value === undefined ? 'review.facts.unknown' : value ? 'review.facts.yes' : 'review.facts.no')
  return (
    <Text size={200} block className={styles.quiet}>
      {[
        text('review.facts.subscriptionState', {
          value: subscription?.state ?? text('review.facts.unknown'),
        }),
        text('review.facts.subscriptionKind', { value: subscription?.kind ?? text('review.facts.unknown') }),
        text('review.facts.subscriptionChannel', {
          value: subscription?.channel ?? text('review.facts.unknown'),
        }),
        text('review.facts.onTenant', { value: yesNo(subscription?.onTenant) }),
        text('review.facts.provisioned', { value: yesNo(subscription?.provisioned) }),
        ...(subscriptionId ? [text('review.facts.subscriptionId', { value: subscriptionId })] : []),
      ].join(' · ')}
    </Text>
  )
}

function Dates() {
  const styles = useStyles()
  const text = useText()
  return (
    <section className={styles.group}>
      <Title>{text('review.facts.dates')}</Title>
      <FactsDates />
    </section>
  )
}

function Differences() {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  if (state.differences.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('review.facts.differences')}</MessageBarTitle>
        <ul className={styles.differences}>
          {state.differences.map(({ field, here, there }) => (
            <li key={field}>
              {text('review.facts.difference', { field, here: shown(here), there: shown(there) })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function FactGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.group}>
      <Title>{title}</Title>
      <dl className={styles.list}>{children}</dl>
    </section>
  )
}

function Title({ children }: { readonly children: string }) {
  const styles = useStyles()
  return (
    <Text as="h2" size={300} weight="semibold" className={styles.title}>
      {children}
    </Text>
  )
}

interface FactProps {
  readonly term: string
  readonly children: ReactNode
  /** Ids are compared letter by letter, so they get a fixed-width face. */
  readonly isCode?: boolean
}

function Fact({ term, children, isCode = false }: FactProps) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={isCode ? styles.code : styles.value}>{children}</dd>
    </>
  )
}

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 30%) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    margin: 0,
  },
  term: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  products: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  differences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})
