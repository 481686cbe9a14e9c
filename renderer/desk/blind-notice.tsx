/** Says that something is hidden, why, and where the opinion is given that ends it. */
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useText } from '../ui/text.ts'
import { placeHref } from './places.ts'
import { useFormat } from './use-format.ts'

export function BlindNotice({ claims }: { readonly claims: readonly string[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <MessageBar intent="info" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody>
        <MessageBarTitle>{t('compare.blind.title')}</MessageBarTitle>{' '}
        {t('compare.blind.text', { claims: format.list(claims) })}{' '}
        <Link inline href={placeHref({ name: 'compare', claims })}>
          {t('compare.blind.toCompare')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  )
}
