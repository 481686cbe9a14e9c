import { app } from './ko/app.ts'
import { checklist } from './ko/checklist.ts'
import { commands } from './ko/commands.ts'
import { compare } from './ko/compare.ts'
import { dashboard } from './ko/dashboard.ts'
import { decision } from './ko/decision.ts'
import { facts } from './ko/facts.ts'
import { history } from './ko/history.ts'
import { imports } from './ko/imports.ts'
import { integrity } from './ko/integrity.ts'
import { queue } from './ko/queue.ts'
import { readings } from './ko/readings.ts'
import { reasons } from './ko/reasons.ts'
import { recheck } from './ko/recheck.ts'
import { refusals } from './ko/refusals.ts'
import { report } from './ko/report.ts'
import { reportScreen } from './ko/report-screen.ts'
import { reportsScreen } from './ko/reports-screen.ts'
import { review } from './ko/review.ts'
import { safety } from './ko/safety.ts'
import { settings } from './ko/settings.ts'
import { standing } from './ko/standing.ts'
import { sync } from './ko/sync.ts'
import { terms } from './ko/terms.ts'
import { threads } from './ko/threads.ts'
import { timeline } from './ko/timeline.ts'
import { viewer } from './ko/viewer.ts'
import type { Messages } from './texts.ts'

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
} satisfies Messages
