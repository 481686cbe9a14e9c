/** Who sees a comment, as icon and word. */
import { Badge } from '@fluentui/react-components'
import { LockClosed16Regular, PeopleTeam16Regular } from '@fluentui/react-icons'
import type { Visibility } from '../../../shared/thread/comment.ts'
import { useText } from '../../ui/text.ts'

export function VisibilityTag({ visibility }: { readonly visibility: Visibility }) {
  const text = useText()
  const isInternal = visibility === 'internal'
  return (
    <Badge
      appearance="tint"
      color={isInternal ? 'informative' : 'warning'}
      icon={isInternal ? <LockClosed16Regular /> : <PeopleTeam16Regular />}
    >
      {text(`terms.visibility.${visibility}`)}
    </Badge>
  )
}
