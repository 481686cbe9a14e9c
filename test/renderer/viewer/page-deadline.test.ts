import { describe, expect, test } from 'vitest'
import { createPageDeadline } from '../../../renderer/features/viewer/page-deadline.ts'

function watch() {
  let look = () => {}
  let waiting: number | null = null
  let isStopped = false
  const told: (number | null)[] = []
  const deadline = createPageDeadline({
    waitingFor: () => waiting,
    onSlow: page => void told.push(page),
    everySecond: run => {
      look = run
      return () => {
        isStopped = true
      }
    },
  })
  const pass = (seconds: number, page: number | null) => {
    waiting = page
    for (let second = 0; second < seconds; second++) look()
  }
  return { deadline, told, pass, isStopped: () => isStopped }
}

describe('a page that is looked at', () => {
  test('is named once when it is not drawn after ten seconds', () => {
    const { pass, told } = watch()
    pass(10, 4)
    expect(told).toEqual([])
    pass(20, 4)
    expect(told).toEqual([4])
  })

  test('is not named when it is drawn in time, however often one comes back to it', () => {
    const { pass, told } = watch()
    for (let visit = 0; visit < 5; visit++) {
      pass(9, 4)
      pass(1, null)
    }
    expect(told).toEqual([])
  })

  test('is not named for the time another page was looked at', () => {
    const { pass, told } = watch()
    pass(8, 4)
    pass(8, 5)
    expect(told).toEqual([])
  })

  test('is not held to be slow any more once it is drawn or left', () => {
    const { pass, told } = watch()
    pass(11, 4)
    pass(1, null)
    pass(11, 5)
    pass(1, 6)
    expect(told).toEqual([4, null, 5, null])
  })

  test('is brought up again a minute after the reviewer chose to go on waiting', () => {
    const { pass, told, deadline } = watch()
    pass(11, 4)
    deadline.goOn()
    pass(59, 4)
    expect(told).toEqual([4, null])
    pass(1, 4)
    expect(told).toEqual([4, null, 4])
  })

  test('is not watched any more when the document is closed', () => {
    const { deadline, isStopped } = watch()
    deadline.dispose()
    expect(isStopped()).toBe(true)
  })
})
