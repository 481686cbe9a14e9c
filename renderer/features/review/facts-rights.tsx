/** What the partner may change now, whether a rejection can still be disputed, and who of the partner may do what. */
import { Text } from '@fluentui/react-components'
import { editableNow, mayAttach } from '../../../shared/claim/edit-rights.ts'
import { partnerActs, rolesThatMay } from '../../../shared/claim/partner-role.ts'
import { disputeDoorOf } from '../../../shared/log/party-move.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { Disagreement, Fact, useStanding } from './standing-fact.tsx'

export function EditRights() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const fields = editableNow({ ...state, readings: time.readings })
  const named = fields?.map(field => text(`standing.edit.field.${field}`)) ?? [text('standing.edit.all')]
  return (
    <Fact term={text('standing.edit.term')}>
      <Text>{named.length === 0 ? text('standing.edit.none') : format.list(named)}</Text>
      {mayAttach(state.status).ok && <Text size={200}>{text('standing.edit.attach')}</Text>}
      {fields !== null && <Text size={200}>{text('standing.edit.fixed')}</Text>}
      <Disagreement topic="edit" />
    </Fact>
  )
}

/** Only on rejected claims. After the door what is left is said, too. */
export function DisputeDoor() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const door = disputeDoorOf(state, time)
  if (door.state === 'none') return null
  return (
    <Fact term={text('standing.dispute.term')} source={state.ruleset === '2020' ? 'S3' : 'B-M'}>
      {door.state === 'open' ? (
        <>
          <Text>{text('standing.dispute.open', { until: format.instant(door.until.toString()) })}</Text>
          <Text size={200}>
            {text(door.left === null ? 'standing.dispute.uncounted' : 'standing.dispute.once')}
          </Text>
        </>
      ) : (
        <>
          <Text>{text(`standing.dispute.${door.because}`)}</Text>
          <Text weight="semibold">{text('standing.dispute.after')}</Text>
        </>
      )}
    </Fact>
  )
}

export function PartnerRoles() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  return (
    <Fact term={text('standing.roles.term')}>
      {partnerActs.map(act => {
        const { roles, source } = rolesThatMay(act, { ruleset: state.ruleset, readings: time.readings })
        const named = format.list(roles.map(role => text(`terms.partnerRole.${role}`)))
        return <Text key={act}>{text(`standing.roles.${act}`, { roles: named, source })}</Text>
      })}
      <Text size={200}>{text('standing.roles.unseen')}</Text>
      <Disagreement topic="creator" />
    </Fact>
  )
}
