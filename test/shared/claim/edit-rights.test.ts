import { describe, expect, test } from 'vitest'
import { editableFields, editableNow, mayAttach, mayEdit } from '../../../shared/claim/edit-rights.ts'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import { type Status, statuses } from '../../../shared/claim/status.ts'

function openIn(ruleset: RulesetId, edit?: RuleReadings['edit']): readonly Status[] {
  const readings = edit ? { readings: { ...documentedReadings[ruleset], edit } } : {}
  return statuses.filter(status => mayEdit({ ruleset, status, ...readings }, 'mpnId').ok)
}

describe('a submitted claim may be edited', () => {
  test.each([
    ['2020', undefined, ['draft', 'submitted', 'partner-action-required']],
    ['2023', undefined, ['draft', 'partner-action-required']],
    ['2020', 'never', ['draft']],
    ['2023', 'never', ['draft']],
    ['2023', 'submitted-and-partner-action', ['draft', 'submitted', 'partner-action-required']],
    ['2020', 'partner-action', ['draft', 'partner-action-required']],
  ] as const)('under %s read as “%s” in %j alone', (ruleset, edit, expected) => {
    expect(openIn(ruleset, edit)).toEqual(expected)
  })
})

describe('on a claim that waits for its partner', () => {
  const standing = { ruleset: '2023', status: 'partner-action-required' } as const

  test.each(editableFields)('“%s” may change', field => {
    expect(mayEdit(standing, field)).toEqual({ ok: true, value: null })
  })

  test.each(['activity', 'solutionArea', 'program'])('a wrong %s takes a new claim', field => {
    expect(mayEdit(standing, field)).toEqual({ ok: false, error: { type: 'activity-fixed' } })
  })

  test.each(['customer.tenantId', 'customer.domain', 'customer.name', 'id'])('%s is fixed', field => {
    expect(mayEdit(standing, field)).toEqual({ ok: false, error: { type: 'field-fixed', params: { field } } })
  })

  test('the screen offers the editable fields, elsewhere none, and on a draft everything', () => {
    const offered = (['partner-action-required', 'approved', 'draft'] as const).map(status =>
      editableNow({ ruleset: '2023', status }),
    )
    expect(offered).toEqual([editableFields, [], null])
  })
})

test('an edit out of its time is refused with the status it is in', () => {
  expect(mayEdit({ ruleset: '2020', status: 'under-review' }, 'mpnId')).toEqual({
    ok: false,
    error: { type: 'edit-not-in-status', params: { status: 'under-review' } },
  })
})

test('proof may be added until the review, in answer to a request, and to an approved claim', () => {
  expect(statuses.filter(status => mayAttach(status).ok)).toEqual([
    'draft',
    'submitted',
    'partner-action-required',
    'approved',
  ])
})
