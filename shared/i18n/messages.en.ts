import { app } from './en/app.ts'
import { checklist } from './en/checklist.ts'
import { commands } from './en/commands.ts'
import { compare } from './en/compare.ts'
import { dashboard } from './en/dashboard.ts'
import { decision } from './en/decision.ts'
import { facts } from './en/facts.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { integrity } from './en/integrity.ts'
import { queue } from './en/queue.ts'
import { readings } from './en/readings.ts'
import { reasons } from './en/reasons.ts'
import { recheck } from './en/recheck.ts'
import { refusals } from './en/refusals.ts'
import { report } from './en/report.ts'
import { reportScreen } from './en/report-screen.ts'
import { reportsScreen } from './en/reports-screen.ts'
import { review } from './en/review.ts'
import { safety } from './en/safety.ts'
import { settings } from './en/settings.ts'
import { standing } from './en/standing.ts'
import { sync } from './en/sync.ts'
import { terms } from './en/terms.ts'
import { threads } from './en/threads.ts'
import { timeline } from './en/timeline.ts'
import { viewer } from './en/viewer.ts'

/** English is the shape of every language: a key that is missing elsewhere does not compile. */
export const messages = {
  app,
  commands,
  queue,
  review,
  viewer,
  threads,
  decision,
  dashboard,
  facts,
  history,
  imports,
  integrity,
  safety,
  settings,
  readings,
  reasons,
  standing,
  checklist,
  compare,
  refusals,
  report,
  reportScreen,
  reportsScreen,
  recheck,
  sync,
  terms,
  timeline,
} as const
