import type { Messages } from './texts.ts'
import { app } from './zh-cn/app.ts'
import { checklist } from './zh-cn/checklist.ts'
import { commands } from './zh-cn/commands.ts'
import { decision } from './zh-cn/decision.ts'
import { facts } from './zh-cn/facts.ts'
import { history } from './zh-cn/history.ts'
import { imports } from './zh-cn/imports.ts'
import { integrity } from './zh-cn/integrity.ts'
import { queue } from './zh-cn/queue.ts'
import { refusals } from './zh-cn/refusals.ts'
import { report } from './zh-cn/report.ts'
import { reportScreen } from './zh-cn/report-screen.ts'
import { review } from './zh-cn/review.ts'
import { settings } from './zh-cn/settings.ts'
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
  facts,
  history,
  imports,
  integrity,
  settings,
  checklist,
  refusals,
  report,
  reportScreen,
  sync,
  terms,
  timeline,
} satisfies Messages
