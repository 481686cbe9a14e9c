import type { Messages } from './texts.ts'
import { app } from './zh-cn/app.ts'
import { checklist } from './zh-cn/checklist.ts'
import { commands } from './zh-cn/commands.ts'
import { compare } from './zh-cn/compare.ts'
import { dashboard } from './zh-cn/dashboard.ts'
import { decision } from './zh-cn/decision.ts'
import { facts } from './zh-cn/facts.ts'
import { history } from './zh-cn/history.ts'
import { imports } from './zh-cn/imports.ts'
import { integrity } from './zh-cn/integrity.ts'
import { queue } from './zh-cn/queue.ts'
import { readings } from './zh-cn/readings.ts'
import { reasons } from './zh-cn/reasons.ts'
import { recheck } from './zh-cn/recheck.ts'
import { refusals } from './zh-cn/refusals.ts'
import { report } from './zh-cn/report.ts'
import { reportScreen } from './zh-cn/report-screen.ts'
import { reportsScreen } from './zh-cn/reports-screen.ts'
import { review } from './zh-cn/review.ts'
import { safety } from './zh-cn/safety.ts'
import { settings } from './zh-cn/settings.ts'
import { standing } from './zh-cn/standing.ts'
import { sync } from './zh-cn/sync.ts'
import { terms } from './zh-cn/terms.ts'
import { threads } from './zh-cn/threads.ts'
import { timeline } from './zh-cn/timeline.ts'
import { viewer } from './zh-cn/viewer.ts'

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
