/** The worker that reads the courses of all claims off the log: it opens the same database and only reads. */
import '../../shared/base/zod-without-eval.ts'
import { type CoursePageCalls, serveCourses } from './serve-courses.ts'
import { type Caller, type CallPort, connectCalls } from './worker-calls.ts'

const port = globalThis as unknown as CallPort
const page: Caller<CoursePageCalls> = connectCalls<CoursePageCalls>(
  port,
  serveCourses(() => page),
)
